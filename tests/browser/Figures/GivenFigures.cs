using Pdc.Cli;
using Pdc.Core;
using Pdc.Core.Releases;
using Pdc.Core.Storage;
using Pdc.Extracts;
using Pdc.Extracts.Generate;

namespace Pdc.Tests.Browser.Figures;

/// <summary>Releases of two months of 2024 in the house, as a run makes them from generated deliveries; made once for all tests that look at figures.</summary>
static class GivenFigures
{
    public const string Earlier = "202410", Month = "202411", Concept = "202412";

    static readonly SemaphoreSlim Turn = new(1);
    static bool isMade;

    public static async Task Make(House house)
    {
        await Turn.WaitAsync();
        try
        {
            if (!isMade)
                await MakeNow(house.Storage);
            isMade = true;
        }
        finally
        {
            Turn.Release();
        }
    }

    static async Task MakeNow(StorageAccount storage)
    {
        var folder = Directory.CreateTempSubdirectory("pdc-figures-");
        try
        {
            Core.Month.TryParse(Concept, out var last);
            string input = Path.Combine(folder.FullName, "in");
            new Generator(new(24, 900, 7, last, GenerateOptions.UsualErrors), input).Run((_, _) => { });
            var region = Regions.Read("haaglanden");
            var releases = new ReleaseStore(storage, region);
            var files = new FileStore(storage, StorageNames.Extracts);
            foreach (string period in new[] { Earlier, Month, Concept })
            {
                Core.Month.TryParse(period, out var month);
                string output = Path.Combine(folder.FullName, period);
                ExtractRun.Run(new() { Month = month, In = input, Out = output, Catalogue = CatalogueFacts.Read(Path.Combine(input, "catalogus"), region), Key = new byte[32] });

                var made = month.LastDay.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddDays(12);
                var release = new Release { Period = month, Number = 1, RunId = period, InputKey = period, MadeAt = made, ReleasedAt = period == Concept ? null : made };
                foreach (string path in Directory.EnumerateFiles(output, "*.csv").Append(Path.Combine(output, "manifest.json")))
                    await files.Write(releases.PathOf(release, Path.GetFileName(path)), await File.ReadAllBytesAsync(path), "text/csv", CancellationToken.None);
                await releases.Save(ReleaseEntry.Of(month, new()), CancellationToken.None);
                await releases.Save(release, CancellationToken.None);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
