using System.Text;
using CsvHelper;
using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Core.History;
using Pdc.Core.Import;

namespace Pdc.Cli.Demo;

/// <summary>
/// Keeps a demo region alive. The measuring and confirmation days of its offers were written as if it were the base date that stands
/// in its <c>demo.yaml</c>; without a shift every waiting time would be expired five weeks later.
/// </summary>
static class DemoDates
{
    const string Setting = "basisdatum:", Offers = "aanbod.csv";
    static readonly string[] Shifted = ["gemeten_op", "bevestigd_op"];

    /// <summary>Whether the catalogue of a region is a demo; a bureau that brings its own removes <c>demo.yaml</c>.</summary>
    public static bool AreIn(string region) => File.Exists(Settings(region));

    /// <summary>Reads the catalogue of a demo region with those days moved as far from <paramref name="today"/> as they were from the base date.</summary>
    /// <param name="folder">The folder with <c>demo.yaml</c> and <c>catalogus/</c>.</param>
    /// <exception cref="CommandError">The region is no demo region.</exception>
    public static ImportedCatalogue Read(string folder, Region region, DateOnly today)
    {
        string copy = CopyFor(today, folder);
        try
        {
            return CatalogueReader.Read(copy, region, today);
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    /// <summary>What happened to it in the year before, moved by as many days; null when the demo has no past.</summary>
    /// <exception cref="Pdc.Core.Content.ContentError">The history does not fit the catalogue.</exception>
    public static PlayedHistory? Past(string folder, ImportedCatalogue imported, DateOnly today) =>
        HistoryFolder.Find(HistoryFolder.Beside(Path.Combine(folder, "catalogus")), today.DayNumber - BaseDate(folder).DayNumber) is { } past ? new(past, imported) : null;

    static string CopyFor(DateOnly today, string region)
    {
        int days = today.DayNumber - BaseDate(region).DayNumber;
        string copy = Directory.CreateTempSubdirectory("pdc-demo-").FullName;
        foreach (string file in Directory.EnumerateFiles(Path.Combine(region, "catalogus"), "*.csv"))
            if (Path.GetFileName(file) == Offers)
                File.WriteAllText(Path.Combine(copy, Offers), Shift(File.ReadAllText(file), days));
            else
                File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        return copy;
    }

    /// <summary>The day for which the demo's dates were written.</summary>
    /// <exception cref="CommandError">The region is no demo region.</exception>
    public static DateOnly BaseDate(string region)
    {
        string path = Settings(region);
        string? text = File.Exists(path) ? File.ReadLines(path).FirstOrDefault(line => line.StartsWith(Setting))?[Setting.Length..].Trim() : null;
        return IsoDate.TryParse(text, out var date)
            ? date
            : throw new CommandError($"{path}: de regel '{Setting} jjjj-mm-dd' ontbreekt. Zonder die dag zijn de voorbeeldgegevens niet bij te stellen.");
    }

    static string Settings(string region) => Path.Combine(region, "demo.yaml");

    /// <summary>The text of <c>aanbod.csv</c> with its measuring and confirmation days moved by whole days; empty cells stay empty.</summary>
    public static string Shift(string offers, int days)
    {
        var text = new StringWriter { NewLine = "\n" };
        using var rows = new CsvRows(Sheets.Offers, text);
        using var csv = CsvReader.Create(Encoding.UTF8.GetBytes(offers), new CsvReaderOptions { Separator = ';', DetectSeparatorHint = false });
        csv.ReadHeader();
        while (csv.Read())
            rows.Write([.. Sheets.Offers.Columns.Select(column => Shifted.Contains(column) ? Shift(csv.GetString(column), days) : csv.GetString(column))]);
        return text.ToString();

        static string Shift(string date, int days) => date.Length == 0
            ? ""
            : IsoDate.Parse(date).AddDays(days).ToIso();
    }
}
