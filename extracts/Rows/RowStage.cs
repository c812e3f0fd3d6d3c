using System.Text;
using DuckDB.NET.Data;

namespace Pdc.Extracts.Rows;

/// <summary>
/// Keeps judged rows in the table of their source, and writes down every rule that is broken. A broken field is kept as empty, so no later
/// rule judges it again. Has a connection of its own, so that several files can be read at once.
/// </summary>
sealed class RowStage(DuckDBConnection connection) : RowIntake, IDisposable
{
    readonly Dictionary<string, RowAppender> tables = [];
    readonly Dictionary<Source, KeptRows> sources = [];

    /// <summary>Appenders stay open between deliveries: a month has hundreds of small files.</summary>
    public override RowCheck Start(Source source, int delivery, RowLimits limits)
    {
        if (!sources.TryGetValue(source, out var rows))
            sources[source] = rows = new(this, source);
        rows.Start(limits);
        rows.Delivery = delivery;
        return rows;
    }

    /// <summary>Keeps what an answer says until all that it answers is read.</summary>
    public override void Answer(string table, int delivery, int line, params ReadOnlySpan<string> cells)
    {
        var answer = Appender(table).Integer(delivery).Integer(line);
        foreach (string cell in cells)
            answer.Text(Encoding.UTF8.GetBytes(cell));
        answer.EndRow();
    }

    /// <summary>Takes the rows of a delivery out again, with those of the other kind that came with it.</summary>
    public void Withdraw(int first, int last)
    {
        string[] written = [.. tables.Keys];
        Hand();
        if (written.Length == 0)
            return;
        using var command = connection.CreateCommand();
        command.CommandText = string.Join(' ', written.Select(table => $"DELETE FROM {table} WHERE bestand BETWEEN {first} AND {last};"));
        command.ExecuteNonQuery();
    }

    RowAppender Appender(string table) => tables.TryGetValue(table, out var open) ? open : tables[table] = new(connection, table);

    /// <summary>Hands what was appended to the database.</summary>
    void Hand()
    {
        foreach (var table in tables.Values)
            table.Dispose();
        tables.Clear();
    }

    public void Dispose()
    {
        Hand();
        connection.Dispose();
    }

    sealed class KeptRows(RowStage stage, Source source) : RowCheck(source)
    {
        public int Delivery { get; set; }

        protected override void Keep(Column column, RowBatch rows, int at, ReadOnlySpan<Verdict> verdicts, ReadOnlySpan<long> values)
        {
            var table = stage.Appender(Source.Table);
            if (at == 0)
                table.BeginRows(Delivery, rows.Lines);
            column.Append(table, rows, at, verdicts, values);
        }

        protected override void EndBatch(RowBatch rows) => stage.Appender(Source.Table).EndRows(rows.Count);

        protected override void Find(int line, string column, Verdict broken) =>
            stage.Appender("bevinding").Integer(Delivery).Integer(line).Text(Encoding.ASCII.GetBytes(column)).Text(Encoding.ASCII.GetBytes(broken.ToString())).EndRow();
    }
}
