using Pdc.Core;
using Pdc.Core.Releases;

namespace Pdc.Functions.Releases;

/// <summary>What states and files are called.</summary>
static class ReleaseWords
{
    public static string Of(ReleaseState state) => state switch
    {
        ReleaseState.Open => "open voor levering",
        ReleaseState.Closed => "gesloten, nog geen concept",
        ReleaseState.Concept => "concept",
        ReleaseState.Released => "vrijgegeven",
        _ => "vrijgegeven, met een nieuwe uitgave",
    };

    public static string Of(Release release) => release.State switch
    {
        ReleaseState.Released => $"vrijgegeven op {release.ReleasedAt!.Value.DutchDay().InWords()}",
        ReleaseState.Replaced => "vervangen door een latere uitgave",
        _ => "concept",
    };

    static readonly Dictionary<string, string> Files = new()
    {
        ["gemeente"] = "Werkmap met alle tabellen",
        ["dq"] = "Kwaliteitslijst",
        // What names no municipality of the region is the bureau's to solve.
        ["gemeente_REGIO"] = "Werkmap met regels zonder bekende gemeente",
        ["dq_REGIO"] = "Kwaliteitslijst van regels zonder bekende gemeente",
        ["verwerkt"] = "Verwerkte declaraties",
        ["uitval"] = "Afgekeurde regels",
        ["doorlooptijd"] = "Doorlooptijden",
        ["prognose"] = "Prognose per perceel en aanbieder",
        ["prognose_perceel"] = "Prognose per perceel",
        ["prognose_maand"] = "Prognose per maand",
        ["backtest"] = "Toets van de prognose",
        ["uitputting"] = "Uitputting van het budget",
        ["pgb"] = "Persoonsgebonden budgetten",
        ["lokaalteam"] = "Lokale teams",
        ["voorzieningen"] = "Voorzieningen, met pseudoniemen",
        ["declaraties"] = "Declaraties, met pseudoniemen",
        ["publiek"] = "Openbare cijfers",
    };

    public static string Of(ReleaseFile file)
    {
        string name = Path.GetFileNameWithoutExtension(file.Name);
        if (name.StartsWith("verschil_", StringComparison.Ordinal))
            return "Verschil: " + Of(file with { Name = file.Name["verschil_".Length..] }).ToLowerInvariant();
        if (file.Recipient is not null)
            name = name[..name.LastIndexOf('_')];
        return Files.GetValueOrDefault(name, name);
    }

    public static string Kind(ReleaseFile file) => Path.GetExtension(file.Name) switch { ".csv" => "CSV", ".xlsx" => "Excel", ".parquet" => "Parquet", var other => other.TrimStart('.') };
}
