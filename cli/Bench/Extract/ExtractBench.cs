using System.Globalization;
using Pdc.Core;
using Pdc.Extracts;
using Spectre.Console;

namespace Pdc.Cli.Bench.Extract;

/// <summary>The monthly run on made-up deliveries: what it costs as a whole process, and how good its forecast was beside its baselines.</summary>
sealed class ExtractBench(BenchReport report, IAnsiConsole console, string work, int rounds)
{
    const string Until = "202612";

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
            "--seed", "1", "--until", Until, "--out", input);

        var catalogue = CatalogueFacts.Read(Path.Combine(input, "catalogus"), Regions.Read("haaglanden"));
        Month.TryParse(Until, out var month);
        Read(lines, input, month, catalogue);

        var contest = Contest.Hold(
            [
                new("run", "dotnet pdc.dll extract run, in een lege map", () => Extract(input, output)),
                new("DuckDB", "dezelfde scripts en instellingen in @duckdb/node-api; leest de bestanden met read_csv, toetst geen velden en maakt geen prognose en geen werkboeken",
                    () => Anchor(input, month, catalogue)),
            ],
            rounds, (round, contender) => Console.Error.WriteLine(round == 0 ? $"Opwarmen: {contender.Name} …" : $"Beurt {round} van {rounds}: {contender.Name} …"));
        var (median, anchor) = (Sample.Median(contest[0].Samples), Sample.Median(contest[1].Samples));

        console.Write(new Table().Title($"extract, ongeveer {lines.ToString("N0", Dutch)} declaratieregels in 24 maanden, mediaan van {rounds} beurten")
            .AddColumns("", "seconden", "processor", "geheugen (MiB)")
            .AddRow(Row("extract generate", generated)).AddRow(Row("extract run", median)).AddRow(Row("dezelfde SQL in DuckDB's eigen client", anchor)));
        report.Note($"{contest[1].Contender.Name}: {contest[1].Contender.How}.");
        Backtest(Path.Combine(output, "backtest.csv"));

        report.Expect(new($"verschil met de waarheid bij {lines} regels", Differences(input, output), 0, "bestanden"));
        report.Expect(new($"geheugen van de run bij {lines} regels", median.PeakBytes / 1048576.0, 1024, "MiB"));
        report.Expect(new($"processortijd naast DuckDB's eigen client bij {lines} regels", median.Cpu / anchor.Cpu, 1.3, "x"));
        if (lines == GoalLines)
            report.Expect(new("run over een miljoen regels", median.Wall.TotalSeconds, 15, "s"));
        if (smallest is { } small && small.Lines < lines)
            report.Expect(new($"groei van {small.Lines} naar {lines} regels, per regel", median.Cpu / small.Cpu * small.Lines / lines, 1.05, "x"));
        smallest ??= (lines, median.Cpu);
    }

    // Once is enough: more lines are more of the same bytes.
    void Read(int lines, string input, Month month, CatalogueFacts catalogue)
    {
        if (smallest is not null)
            return;
        Console.Error.WriteLine("Lezen en toetsen naast een kale lezer …");
        var readers = new ReaderContest(work, rounds);
        report.Expect(new($"CSV toetsen naast een kale CsvHelper bij {lines} regels", readers.Csv(input, month, catalogue), 1.3, "x"));
        report.Expect(new("XML toetsen naast een kale XmlReader", readers.Xml(), 2, "x"));
    }

    static string[] Row(string name, Sample sample) =>
        [name, Number(sample.Wall.TotalSeconds, 1), Number(sample.Cpu.TotalSeconds, 1), Number(sample.PeakBytes / 1048576.0, 0)];

    Sample Anchor(string input, Month month, CatalogueFacts catalogue)
    {
        string folder = Path.Combine(ProjectRoot.Path, "tests", "benchmarks", "duckdb"), scratch = Path.Combine(work, "duckdb"), plan = Path.Combine(work, "plan.json");
        BenchTools.NeedPackages(folder);
        if (Directory.Exists(scratch))
            Directory.Delete(scratch, recursive: true);
        SqlPlan.Write(plan, scratch, input, month, catalogue, new ExtractRequest { Month = month, In = input, Out = scratch, Catalogue = catalogue, Key = [] }.MemoryMegabytes);
        return MeasuredProcess.Run(folder, "node", "run.mjs", plan);
    }

    Sample Extract(string input, string output)
    {
        if (Directory.Exists(output))
            Directory.Delete(output, recursive: true);
        return MeasuredProcess.Run(work, "dotnet", Program, "extract", "run", "--month", Until, "--in", input, "--out", output, "--catalogue", Path.Combine(input, "catalogus"));
    }

    static int Differences(string input, string output) => new[] { "verwerkt", "uitval" }
        .Count(file => File.ReadAllText(Path.Combine(input, "waarheid", $"{file}_{Until}.csv")) != File.ReadAllText(Path.Combine(output, $"{file}.csv")));

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
