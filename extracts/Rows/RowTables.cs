namespace Pdc.Extracts.Rows;

/// <summary>The empty tables that rows are read into, with what they are judged against: contracts, and what may be said of a broken rule.</summary>
static class RowTables
{
    public static void Create(ExtractDatabase database, CatalogueFacts catalogue)
    {
        database.Run("tabellen");
        foreach (var source in Sources.All.Append(Sources.RejectedLines))
            database.Execute(source.Ddl);

        using (var contracts = database.Appender("contract"))
            foreach (var contract in catalogue.Contracts ?? [])
                contracts.CreateRow().AppendValue(contract.Agb).AppendValue(contract.From).AppendValue(contract.To).EndRow();

        using var sentences = database.Appender("melding");
        foreach (var source in Sources.All.DistinctBy(source => source.Table))
            foreach (var (column, code, sentence) in Judgements.Of(source))
                sentences.CreateRow().AppendValue(source.Table).AppendValue(column).AppendValue(code).AppendValue(sentence).EndRow();
    }
}
