using Pdc.Extracts.Privacy;

namespace Pdc.Extracts.Reports;

/// <summary>
/// The files of one recipient: its own rows of every report, and its provisions and claims under pseudonyms made with its own key, so that
/// two recipients cannot lay their files side by side (D18).
/// </summary>
sealed class RecipientFiles(ExtractDatabase database, OutputFiles files, string municipality, Pseudonyms pseudonyms)
{
    static readonly string[] Pseudonymous = ["voorzieningen", "declaraties"];

    // What the workbook of the municipality does not hold already.
    static readonly string[] Plain = ["verwerkt", "uitval", "doorlooptijd", "prognose", "uitputting", "pgb", "lokaalteam"];

    public void Write()
    {
        string own = $"WHERE gemeente = {ExtractDatabase.Text(municipality)}";
        foreach (var report in Report.All.Where(report => Plain.Contains(report.Name)))
            files.WriteCsv($"SELECT * FROM rapport.{report.Name} {own} ORDER BY ALL", $"{report.Name}_{municipality}", Control(report, own), Sources(report));

        TranslatePseudonyms(own);
        foreach (var report in Report.All.Where(report => Pseudonymous.Contains(report.Name)))
            files.WriteCsv(
                $"SELECT c.eigen AS client, t.eigen AS toewijzing, r.* EXCLUDE (client, toewijzing) FROM (SELECT * FROM rapport.{report.Name} {own}) r "
                + "JOIN eigen_pseudoniem c ON c.pseudoniem = r.client JOIN eigen_pseudoniem t ON t.pseudoniem = r.toewijzing ORDER BY ALL",
                $"{report.Name}_{municipality}", Control(report, own), Sources(report));
    }

    // From the region's pseudonym to the recipient's: whoever has neither key can go neither way.
    void TranslatePseudonyms(string own)
    {
        database.Execute("CREATE OR REPLACE TABLE eigen_pseudoniem (pseudoniem VARCHAR, eigen VARCHAR)");
        string pseudonymsIn(string column) => string.Join(" UNION ", Pseudonymous.Select(report => $"SELECT {column} FROM rapport.{report} {own}"));

        var clients = database.Query($"SELECT pseudoniem, min(bsn) FROM pseudoniem WHERE pseudoniem IN ({pseudonymsIn("client")}) GROUP BY pseudoniem",
            row => (Known: row.GetString(0), Own: pseudonyms.OfClient(row.GetString(1)))).ToList();
        var allocations = database.Query(
            $"SELECT p.pseudoniem, min(k.gemeente), min(k.toewijzing_nr) FROM pseudoniem_toewijzing p JOIN toewijzing_in_kracht k USING (id) WHERE p.pseudoniem IN ({pseudonymsIn("toewijzing")}) GROUP BY p.pseudoniem",
            row => (Known: row.GetString(0), Own: pseudonyms.OfAllocation(row.GetString(1), row.GetString(2)))).ToList();

        using var table = database.Appender("eigen_pseudoniem");
        foreach (var (known, mine) in clients.Concat(allocations))
            table.CreateRow().AppendValue(known).AppendValue(mine).EndRow();
    }

    long? Control(Report report, string own) =>
        report.Control is { } column ? database.Count($"SELECT coalesce(sum({column}), 0)::BIGINT FROM rapport.{report.Name} {own}") : null;

    static IReadOnlyList<string> Sources(Report report) => [.. report.From.Select(source => source.Name)];
}
