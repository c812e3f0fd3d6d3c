using System.Globalization;
using Spectre.Console;

namespace Pdc.Cli.Bench;

/// <summary>The monthly run on made-up deliveries: what it costs as a whole process, and how good its forecast was beside its baselines.</summary>
sealed class ExtractBench(BenchReport report, IAnsiConsole console, string work, int rounds)
{
    const string Month = "202612";

    /// <summary>The size that the goals are about.</summary>
    const int GoalLines = 1_000_000;

    // Two years of deliveries hold about this many claim lines per client.
    const double LinesPerClient = 12.8;

    static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");
    static string Program => typeof(ExtractBench).Assembly.Location;

    (int Lines, TimeSpan Cpu)? smallest;

    public void Run(int lines)
    {
        string input = Path.Combine(work, $"leveringen-{lines}"), output = Path.Combine(work, $"extract-{lines}");
        Console.Error.WriteLine($"Leveringen met ongeveer {lines} declaratieregels maken …");
        var generated = MeasuredProcess.Run(work, "dotnet", Program, "extract", "generate", "--months", "24", "--clients", $"{(int)(lines / LinesPerClient)}",
            "--seed", "1", "--until", Month, "--out", input);

        var samples = Contest.Hold([new("run", "dotnet pdc.dll extract run, in een lege map", () => Extract(input, output))], rounds,
            (round, _) => Console.Error.WriteLine(round == 0 ? "Opwarmen …" : $"Beurt {round} van {rounds} …"))[0].Samples;
        var median = Sample.Median(samples);

        console.Write(new Table().Title($"extract, ongeveer {lines.ToString("N0", Dutch)} declaratieregels in 24 maanden, mediaan van {rounds} beurten")
            .AddColumns("", "seconden", "processor", "geheugen (MiB)")
            .AddRow("extract generate", Number(generated.Wall.TotalSeconds, 1), Number(generated.Cpu.TotalSeconds, 1), Number(generated.PeakBytes / 1048576.0, 0))
            .AddRow("extract run", Number(median.Wall.TotalSeconds, 1), Number(median.Cpu.TotalSeconds, 1), Number(median.PeakBytes / 1048576.0, 0)));
        Backtest(Path.Combine(output, "backtest.csv"));

        report.Expect(new($"verschil met de waarheid bij {lines} regels", Differences(input, output), 0, "bestanden"));
        report.Expect(new($"geheugen van de run bij {lines} regels", median.PeakBytes / 1048576.0, 1024, "MiB"));
        if (lines == GoalLines)
            report.Expect(new("run over een miljoen regels", median.Wall.TotalSeconds, 15, "s"));
        if (smallest is { } small && small.Lines < lines)
            report.Expect(new($"groei van {small.Lines} naar {lines} regels, per regel", median.Cpu / small.Cpu * small.Lines / lines, 1.05, "x"));
        smallest ??= (lines, median.Cpu);
    }

    Sample Extract(string input, string output)
    {
        if (Directory.Exists(output))
            Directory.Delete(output, recursive: true);
        return MeasuredProcess.Run(work, "dotnet", Program, "extract", "run", "--month", Month, "--in", input, "--out", output, "--catalogue", Path.Combine(input, "catalogus"));
    }

    static int Differences(string input, string output) => new[] { "verwerkt", "uitval" }
        .Count(file => File.ReadAllText(Path.Combine(input, "waarheid", $"{file}_{Month}.csv")) != File.ReadAllText(Path.Combine(output, $"{file}.csv")));

    void Backtest(string path)
    {
        var table = new Table().Title("Prognose van de kosten van een zorgmaand, alle percelen: gemiddelde fout, naast twee eenvoudige methoden. Halverwege verandert de declaratiesnelheid")
            .AddColumns("leeftijd in maanden", "gevallen", "fout", "scheef", "in het interval van 80 %", "zoals gedeclareerd", "patroon van vorig jaar", "slechter dan");
        foreach (string[] row in File.ReadLines(path).Skip(1).Select(line => line.Split(';')).Where(row => row[0] == "alle" && row[1] == "zorgmaand"))
            table.AddRow(row[2], row[3], Percent(row[4]), Percent(row[5]), Percent(row[6]), Percent(row[7]), Percent(row[10]), row[12].EscapeMarkup());
        console.Write(table);
    }

    static string Percent(string part) => part.Length == 0 ? "" : Number(double.Parse(part, CultureInfo.InvariantCulture) * 100, 1) + " %";
    static string Number(double value, int decimals) => value.ToString($"N{decimals}", Dutch);
}
