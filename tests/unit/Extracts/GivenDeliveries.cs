using Pdc.Extracts;
using Pdc.Extracts.Deliveries;

namespace Pdc.Tests.Unit.Extracts;

/// <summary>
/// A folder of deliveries for January 2026 in which everything is right: one allocation, the lot of its product, a contract.
/// A test adds the rows it is about, and runs.
/// </summary>
sealed class GivenDeliveries : IDisposable
{
    public const string Client = "999900006", Other = "999900018", Agb = "65656055", OtherAgb = "42420001";
    public static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    readonly string folder = Directory.CreateTempSubdirectory("extract-").FullName;
    readonly Dictionary<string, List<string>> rows = [];

    public GivenDeliveries()
    {
        Directory.CreateDirectory(In);
        Add("toewijzing_0518_202601_v1", Allocation());
        Add("perceelmap_REGIO_202601_v1", "45A03;2020-01-01;;II");
    }

    public string In => Path.Combine(folder, "in");
    public string Out => Path.Combine(folder, "out");

    public CatalogueFacts Catalogue { get; set; } = new(new HashSet<string> { "0518", "0503", "0637" },
        [new(Agb, new(2020, 1, 1), new(2030, 12, 31)), new(OtherAgb, new(2020, 1, 1), new(2030, 12, 31))]);

    public static string Allocation(params (string Column, string Value)[] changes) => Row(Sources.Allocations, changes,
        "toewijzing_nr=300201 gemeente=0518 client_bsn=999900006 aanbieder_agb=65656055 referentie_aanbieder=REF1 categorie=45 product=45A03 " +
        "toewijzingsdatum=2026-01-02 toewijzingstijd=12:34:56 ingang=2025-06-01 eind=2026-12-31 volume=40 eenheid=04 frequentie=4");

    public static string Claim(params (string Column, string Value)[] changes) => Row(Sources.Claims, changes,
        "declaratie_nr=DN001 bericht_id=B1 referentie_nr=RN001 gemeente=0518 aanbieder_agb=65656055 client_bsn=999900006 toewijzing_nr=300201 categorie=45 " +
        "product=45A03 periode_begin=2026-01-01 periode_eind=2026-01-31 ontvangen=2026-01-31 dagtekening=2026-01-31 volume=4 eenheid=04 tarief_cent=1250 " +
        "bedrag_cent=5000 dc=D status=toegekend");

    public static string Return(params (string Column, string Value)[] changes) =>
        Row(Sources.Returns, changes, "declaratie_nr=DN001 referentie_nr=RN001 niveau=prestatie retourcode=9307 datum=2026-01-31");

    public static string Request(params (string Column, string Value)[] changes) => Row(Sources.Requests, changes,
        "gemeente=0518 aanbieder_agb=65656055 referentie_aanbieder=REF1 client_bsn=999900006 ontvangen=2025-12-31 verwijzer=01 gewenste_ingang=2026-02-01 antwoord=open");

    public static string StartStop(params (string Column, string Value)[] changes) =>
        Row(Sources.StartsAndStops, changes, "toewijzing_nr=300201 soort=305 begin=2026-01-05 status=1");

    public static string PersonalBudget(params (string Column, string Value)[] changes) =>
        Row(Sources.PersonalBudgets, changes, "gemeente=0518 maand=202601 client_bsn=999900006 categorie=45 budget_cent=100000 besteed_cent=8000");

    public static string LocalTeam(params (string Column, string Value)[] changes) =>
        Row(Sources.LocalTeams, changes, "gemeente=0518 maand=202601 team=Noord aantal=12 contacten=30 fte=4.5 kosten_cent=900000");

    public GivenDeliveries Add(string name, params string[] lines)
    {
        var source = Sources.All.First(known => name.StartsWith(known.Name + "_", StringComparison.Ordinal));
        if (!rows.TryGetValue(name, out var held))
            rows[name] = held = [source.Header];
        held.AddRange(lines);
        return this;
    }

    /// <summary>Replaces the rows of a delivery.</summary>
    public GivenDeliveries Set(string name, params string[] lines)
    {
        rows.Remove(name);
        return Add(name, lines);
    }

    public GivenDeliveries Remove(string name)
    {
        rows.Remove(name);
        File.Delete(Path.Combine(In, name + ".csv"));
        return this;
    }

    public GivenDeliveries Put(string name, byte[] bytes)
    {
        File.WriteAllBytes(Path.Combine(In, name), bytes);
        return this;
    }

    public ExtractOutcome Run(int month = 202601, string? output = null)
    {
        foreach (var (name, lines) in rows)
            File.WriteAllText(Path.Combine(In, name + ".csv"), string.Join('\n', lines) + "\n");
        return RunAsDelivered(month, output);
    }

    /// <summary>Runs on the files as they stand.</summary>
    public ExtractOutcome RunAsDelivered(int month = 202601, string? output = null)
    {
        Month.TryOf(month, out var period);
        return ExtractRun.Run(new() { Month = period, In = In, Out = output ?? Out, Catalogue = Catalogue, Key = Key, Recipients = Recipients, Replaces = Replaces });
    }

    public IReadOnlyDictionary<string, byte[]> Recipients { get; set; } = new Dictionary<string, byte[]>();
    public EarlierRelease? Replaces { get; set; }

    /// <summary>The lines of an output, without its header.</summary>
    public string[] Lines(string file, string? output = null) => File.ReadAllLines(Path.Combine(output ?? Out, file))[1..];

    /// <summary>File, line, column and code of every finding, over all data-quality lists.</summary>
    public string[] Findings() => [.. Directory.EnumerateFiles(Out, "dq_*.csv").SelectMany(File.ReadAllLines)
        .Where(line => !line.StartsWith("bestand;", StringComparison.Ordinal)).Select(line => line.Split(';'))
        .Select(cells => $"{cells[0]}:{cells[1]} {cells[3]} {cells[4]}").Order(StringComparer.Ordinal)];

    static string Row(Source source, (string Column, string Value)[] changes, string values)
    {
        var cells = values.Split(' ').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        foreach (var (column, value) in changes)
            cells[source.Columns.Single(known => known.Name == column).Name] = value;
        return string.Join(';', source.Columns.Select(column => cells.GetValueOrDefault(column.Name, "")));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
