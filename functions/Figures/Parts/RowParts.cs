using System.Globalization;

namespace Pdc.Functions.Figures.Parts;

/// <summary>The rows of a report behind a figure: those that the address asks for, a page at a time.</summary>
static class RowParts
{
    public const string Quality = "dq";
    const int PerPage = 200;

    /// <summary>Reports whose rows may be looked at here; files with rows of persons are only given out as files.</summary>
    public static readonly IReadOnlyDictionary<string, string> Reports = new Dictionary<string, string>
    {
        ["prognose"] = "prognose per aanbieder", ["prognose_maand"] = "kosten per zorgmaand", ["uitputting"] = "budget per perceel", ["doorlooptijd"] = "doorlooptijd per aanbieder",
        ["uitval"] = "afgekeurde regels", ["verwerkt"] = "toegekende regels", [Quality] = "kwaliteitslijst",
    };

    static readonly Dictionary<string, string> Titles = new()
    {
        ["aanbieder_agb"] = "Aanbieder", ["gedeclareerd_cent"] = "Gedeclareerd", ["ibnr_cent"] = "Gegeven, nog niet gedeclareerd", ["onderhanden_cent"] = "Toegewezen, nog te geven", ["rest_cent"] = "Nog toe te wijzen",
        ["totaal_cent"] = "Hele jaar", ["laag80_cent"] = "Interval van", ["hoog80_cent"] = "Interval tot", ["verwacht_cent"] = "Verwacht", ["budget_cent"] = "Budget", ["gerealiseerd_cent"] = "Gedeclareerd",
        ["prognose_cent"] = "Prognose", ["uitgeput_in"] = "Op in", ["bedrag_cent"] = "Bedrag", ["n"] = "Klaar", ["boven_norm"] = "Boven de norm", ["open"] = "Nog open", ["eerste_keer"] = "Eerste keer", ["maanden_open"] = "Maanden open",
        ["p50_werkdagen"] = "Helft binnen (werkdagen)", ["p90_werkdagen"] = "90 % binnen (werkdagen)", ["p50_kalenderdagen"] = "Helft binnen (dagen)", ["p90_kalenderdagen"] = "90 % binnen (dagen)",
    };

    public static FigurePart Of(FigureScope scope, CodeNames names, string report, ReportTable table, IQueryCollection query)
    {
        // The municipality is settled by the scope. Only the list of one municipality has no such column; any other report without it would show everybody's rows.
        var wanted = table.Columns.Where(column => column != "gemeente" && query[column].ToString().Length > 0).Select(column => (Column: column, Value: query[column].ToString())).ToList();
        var rows = (report == Quality ? table.Rows : table.Of(scope.Municipality)).Where(row => wanted.All(filter => row[filter.Column] == filter.Value)).ToList();
        int page = int.TryParse(query["pagina"], NumberStyles.None, CultureInfo.InvariantCulture, out int asked) ? Math.Clamp(asked, 1, Math.Max(1, (rows.Count + PerPage - 1) / PerPage)) : 1;
        var part = rows.Skip((page - 1) * PerPage).Take(PerPage).ToList();

        var sentences = new List<string> { wanted.Count == 0 ? FigureWords.Count(rows.Count, "rij", "rijen") + "." : $"{FigureWords.Count(rows.Count, "rij", "rijen")} met {string.Join(", ", wanted.Select(filter => $"{Title(filter.Column).ToLowerInvariant()} {Cell(names, scope, filter.Column, filter.Value)}"))}." };
        if (rows.Count > PerPage)
            sentences.Add($"U ziet rij {(page - 1) * PerPage + 1} tot en met {(page - 1) * PerPage + part.Count}. Alle rijen staan in het bestand {report}.csv bij de bestanden.");
        return new(char.ToUpperInvariant(Reports[report][0]) + Reports[report][1..], sentences, null,
            new(Reports[report], [.. table.Columns.Select(Title)], [.. part.Select(row => new FigureRow(Cell(names, scope, table.Columns[0], row.Cells[0]), null,
                [.. table.Columns.Skip(1).Select(column => Cell(names, scope, column, row[column]))]))])) { TableFirst = true };
    }

    static string Title(string column) => Titles.GetValueOrDefault(column, char.ToUpperInvariant(column[0]) + column[1..].Replace('_', ' '));

    static string Cell(CodeNames names, FigureScope scope, string column, string value) =>
        value.Length == 0 ? ""
        : column.EndsWith("_cent", StringComparison.Ordinal) && long.TryParse(value, out long cents) ? FigureWords.Euros(cents)
        : column switch
        {
            "aanbieder_agb" => names.Provider(value),
            "gemeente" => scope.NameOf(value),
            "zorgmaand" or "verwerkingsmaand" or "uitgeput_in" or "eerste_keer" => FigureWords.InWords(value),
            _ => value,
        };
}
