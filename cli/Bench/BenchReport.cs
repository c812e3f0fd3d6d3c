using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace Pdc.Cli.Bench;

/// <summary>A figure with the most it may be.</summary>
sealed record Goal(string Name, double Value, double AtMost, string Unit)
{
    public bool IsMet => Value <= AtMost;
}

/// <summary>One line of a comparison: what one contender cost, and what it made.</summary>
sealed record Standing(string Bench, int Providers, string Contender, string How, IReadOnlyList<Sample> Samples, long Pages, long Bytes)
{
    public Sample Median { get; } = Sample.Median(Samples);
}

/// <summary>Everything that was measured in one run: tables for people, JSON for programs.</summary>
sealed class BenchReport(IAnsiConsole console)
{
    static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");
    static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    readonly List<Standing> standings = [];
    readonly List<Goal> goals = [];
    readonly List<string> notes = [];

    public void Compare(IReadOnlyList<Standing> compared)
    {
        standings.AddRange(compared);
        var table = new Table().Title($"{compared[0].Bench}, {compared[0].Providers.ToString("N0", Dutch)} aanbieders, mediaan van {compared[0].Samples.Count} beurten");
        table.AddColumns("", "seconden", "van de eerste", "processor", "geheugen (MiB)", "pagina's", "HTML (MB)");
        foreach (var standing in compared)
        {
            table.AddRow(
                standing.Contender.EscapeMarkup(), Number(standing.Median.Wall.TotalSeconds, 2), Number(compared[0].Median.Wall / standing.Median.Wall, 2) + " x",
                Number(standing.Median.Cpu.TotalSeconds, 2), Number(standing.Median.PeakBytes / 1048576.0, 0),
                standing.Pages.ToString("N0", Dutch), Number(standing.Bytes / 1e6, 1));
        }

        console.Write(table);
        foreach (var standing in compared)
            console.MarkupLineInterpolated($"[grey]{standing.Contender}: {standing.How}[/]");
    }

    /// <summary>Something that a reader of the table must know.</summary>
    public void Note(string sentence)
    {
        notes.Add(sentence);
        console.MarkupLineInterpolated($"{sentence}");
    }

    public void Expect(Goal goal) => goals.Add(goal);

    /// <summary>Takes over the goals and notes that another process saved.</summary>
    public void Include(string path)
    {
        using var saved = JsonDocument.Parse(File.ReadAllText(path));
        goals.AddRange(saved.RootElement.GetProperty("goals").Deserialize<List<Goal>>(Indented)!);
        foreach (var note in saved.RootElement.GetProperty("notes").EnumerateArray())
            Note(note.GetString()!);
    }

    public void Finish()
    {
        if (goals.Count == 0)
            return;

        var table = new Table().Title("Doelen").AddColumns("", "gemeten", "hoogstens", "gehaald");
        foreach (var goal in goals)
            table.AddRow(goal.Name.EscapeMarkup(), Worded(goal.Value, goal.Unit), Worded(goal.AtMost, goal.Unit), goal.IsMet ? "[green]ja[/]" : "[red]nee[/]");
        console.Write(table);
    }

    public void Save(string path)
    {
        try
        {
            File.WriteAllText(path, JsonSerializer.Serialize(new
            {
                machine = new { processors = Environment.ProcessorCount, system = Environment.OSVersion.VersionString, runtime = Environment.Version.ToString() },
                standings = standings.Select(standing => new
                {
                    standing.Bench, standing.Providers, standing.Contender, standing.How, standing.Pages, standing.Bytes,
                    median = Plain(standing.Median), rounds = standing.Samples.Select(Plain),
                }),
                goals,
                notes,
            }, Indented) + "\n");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CommandError($"{path} is niet te schrijven: {error.Message}");
        }
    }

    static object Plain(Sample sample) => new { seconds = sample.Wall.TotalSeconds, cpuSeconds = sample.Cpu.TotalSeconds, peakBytes = sample.PeakBytes };

    static string Worded(double value, string unit) => $"{Number(value, value < 10 ? 2 : 1)} {unit}";

    static string Number(double value, int decimals) => value.ToString($"N{decimals}", Dutch);
}
