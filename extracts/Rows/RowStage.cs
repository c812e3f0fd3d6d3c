using System.Text;
using DuckDB.NET.Data;

namespace Pdc.Extracts.Rows;

/// <summary>
/// Keeps judged rows in the table of their source, and writes down every rule that is broken. A broken field is kept as empty, so no later
/// rule judges it again. Has a connection of its own, so that several files can be read at once.
/// </summary>
sealed class RowStage(DuckDBConnection connection) : RowCheck, IDisposable
{
    readonly Dictionary<string, RowAppender> tables = [];
    readonly Dictionary<string, byte[]> words = [];
    RowAppender rows = null!, findings = null!;
    Source source = null!;
    int delivery;

    /// <summary>The rows that follow are of this delivery. Appenders stay open between deliveries: a month has hundreds of small files.</summary>
    public override void Start(Source source, int delivery, RowLimits limits)
    {
        base.Start(source, delivery, limits);
        (this.source, this.delivery) = (source, delivery);
        (rows, findings) = (Appender(source.Table), Appender("bevinding"));
    }

    /// <summary>Keeps what an answer says until all that it answers is read.</summary>
    public override void Answer(string table, int delivery, int line, params ReadOnlySpan<string> cells)
    {
        var answer = Appender(table).Integer(delivery).Integer(line);
        foreach (string cell in cells)
            answer.Text(Encoding.UTF8.GetBytes(cell));
        answer.EndRow();
    }

    /// <summary>Takes the rows of the present delivery out again.</summary>
    public void Withdraw()
    {
        Hand();
        using var command = connection.CreateCommand();
        command.CommandText = $"DELETE FROM {source.Table} WHERE bestand = {delivery}; DELETE FROM bevinding WHERE bestand = {delivery};";
        command.ExecuteNonQuery();
    }

    public override void Begin(int line)
    {
        base.Begin(line);
        rows.Integer(delivery).Integer(line);
    }

    protected override void Keep(Column column, ReadOnlySpan<byte> value, bool isKept)
    {
        if (isKept)
            column.Append(rows, value);
        else
            rows.Null();
    }

    public override void End()
    {
        rows.EndRow();
        base.End();
    }

    protected override void Find(string column, string code) => findings.Integer(delivery).Integer(Line).Text(Word(column)).Text(Word(code)).EndRow();

    byte[] Word(string word) => words.TryGetValue(word, out byte[]? known) ? known : words[word] = Encoding.UTF8.GetBytes(word);

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
}
