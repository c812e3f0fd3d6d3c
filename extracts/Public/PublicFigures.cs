namespace Pdc.Extracts.Public;

/// <summary>
/// The report <c>publiek</c>: clients and cents per lot and municipality, and per lot for the region (REGIO), with what could point at a
/// person left empty. There are no totals over lots: a client may use several.
/// </summary>
static class PublicFigures
{
    /// <returns>The lots of which nothing is shown, because the audit could bound a hidden cell.</returns>
    public static IReadOnlyList<string> Make(ExtractDatabase database)
    {
        var withheld = new List<string>();
        database.Execute("CREATE TABLE rapport.publiek (perceel VARCHAR, gemeente VARCHAR, clienten INTEGER, bedrag_cent BIGINT, verborgen VARCHAR)");
        var cells = database.Query(ExtractDatabase.Script("publiek_cellen"), row =>
            (Lot: row.GetString(0), Municipality: row.GetString(1), Month: Convert.ToInt32(row.GetValue(2)), Clients: row.GetInt32(3), Cents: row.GetInt64(4))).ToList();

        using var report = database.ReportAppender("publiek");
        foreach (var lot in cells.GroupBy(cell => cell.Lot))
        {
            var municipalities = lot.Select(cell => cell.Municipality).Distinct().ToList();
            var cents = lot.GroupBy(cell => cell.Municipality).Select(group => group.First().Cents).ToList();
            var column = new PublicColumn([.. lot.GroupBy(cell => cell.Month).OrderBy(month => month.Key).Select(month => month.Select(cell => cell.Clients).ToArray())]);
            bool safe = DisclosureAudit.Of(column.Published).Count == 0;
            if (!safe)
                withheld.Add(lot.Key);

            for (int i = 0; i < municipalities.Count; i++)
                Write(municipalities[i], safe && column.Shows(i), column.Clients(i), cents[i]);
            Write("REGIO", safe && column.ShowsTotal, column.Total, cents.Sum());

            void Write(string place, bool shown, int clients, long amount) => report.CreateRow().AppendValue(lot.Key).AppendValue(place)
                .AppendValue(shown ? clients : (int?)null).AppendValue(shown ? amount : (long?)null).AppendValue(shown ? "nee" : "ja").EndRow();
        }
        return withheld;
    }
}
