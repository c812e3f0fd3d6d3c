using Pdc.Core.Import;
using Pdc.Extracts;
using Xunit;

namespace Pdc.Tests.Unit.Generate;

/// <summary>The whole run against deliveries whose answers are known.</summary>
public sealed class RunOnMadeDeliveriesTests(RunOnMadeDeliveries run) : IClassFixture<RunOnMadeDeliveries>
{
    [Theory]
    [InlineData("verwerkt")]
    [InlineData("uitval")]
    public void The_run_finds_the_truth_to_the_byte(string report) =>
        Assert.Equal(File.ReadAllText(run.Truth($"{report}_202609.csv")), File.ReadAllText(run.Output($"{report}.csv")));

    [Fact]
    public void Every_broken_row_is_listed_under_its_code_and_no_sound_row_is_in_quarantine()
    {
        var listed = Directory.EnumerateFiles(run.OutputFolder, "dq_*.csv").SelectMany(Rows)
            .Where(row => row["code"].StartsWith('R')).ToLookup(row => (row["bestand"], row["regel"]), row => row["code"]);
        var broken = Rows(run.Truth("fouten.csv")).Where(row => row["hersteld"] == "nee").ToList();

        Assert.All(broken, row => Assert.Contains(row["code"], listed[(row["bestand"], row["regel"])]));
        Assert.Empty(listed.Select(group => group.Key).Except(broken.Select(row => (row["bestand"], row["regel"]))));
        Assert.Equal(broken.Count, run.Outcome.Quarantined);
    }

    [Fact]
    public void The_forecast_adds_up_and_lies_near_what_the_year_will_cost()
    {
        var forecast = Rows(run.Output("prognose.csv")).ToList();
        double total = forecast.Sum(row => long.Parse(row["totaal_cent"])), final = Rows(run.Truth("eindstand.csv")).Sum(row => long.Parse(row["bedrag_cent"]));

        Assert.All(forecast, row => Assert.Equal(long.Parse(row["totaal_cent"]),
            long.Parse(row["gedeclareerd_cent"]) + long.Parse(row["ibnr_cent"]) + long.Parse(row["onderhanden_cent"]) + long.Parse(row["rest_cent"])));
        Assert.InRange(total / final, 0.8, 1.2);
        Assert.Equal(total, Rows(run.Output("uitputting.csv")).Sum(row => long.Parse(row["prognose_cent"])));
        Assert.Equal(total, Rows(run.Output("prognose_maand.csv")).Sum(row => long.Parse(row["verwacht_cent"])));
        Assert.NotEmpty(Rows(run.Output("backtest.csv")));
    }

    static IEnumerable<Dictionary<string, string>> Rows(string path)
    {
        string[] lines = File.ReadAllLines(path);
        string[] header = lines[0].Split(';');
        return lines.Skip(1).Select(line => header.Zip(line.Split(';')).ToDictionary(cell => cell.First, cell => cell.Second));
    }
}

public sealed class RunOnMadeDeliveries : IDisposable
{
    readonly MadeDeliveries made = new();

    public string OutputFolder { get; } = Directory.CreateTempSubdirectory("pdc-extract-").FullName;
    public ExtractOutcome Outcome { get; }

    public RunOnMadeDeliveries()
    {
        var region = RegionFile.Read(ProjectFolder.At("content", "regions", "haaglanden", "regio.yaml"));
        Month.TryParse("202609", out var month);
        Outcome = ExtractRun.Run(new()
        {
            Month = month,
            In = made.Folder,
            Out = OutputFolder,
            Catalogue = CatalogueFacts.Read(Path.Combine(made.Folder, "catalogus"), region),
            Key = [.. Enumerable.Range(1, 32).Select(number => (byte)number)],
        });
    }

    public string Truth(string file) => Path.Combine(made.Folder, "waarheid", file);
    public string Output(string file) => Path.Combine(OutputFolder, file);

    public void Dispose()
    {
        made.Dispose();
        Directory.Delete(OutputFolder, recursive: true);
    }
}
