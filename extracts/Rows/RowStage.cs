using DuckDB.NET.Data;

namespace Pdc.Extracts.Rows;

/// <summary>
/// Takes rows field by field: judges each field, keeps what is fine in the table of its source, and writes down every rule that is
/// broken. A broken field is kept as empty, so no later rule judges it again.
/// </summary>
sealed class RowStage(ExtractDatabase database) : IDisposable
{
    readonly Dictionary<string, DuckDBAppender> tables = [];
    readonly TextPool texts = new();
    DuckDBAppender rows = null!, findings = null!;
    IDuckDBAppenderRow row = null!;
    Source source = null!;
    RowLimits limits = null!;
    int delivery, line, field;

    /// <summary>Rows of this delivery so far.</summary>
    public long Rows { get; private set; }

    /// <summary>Their readable amounts in eurocents.</summary>
    public long Cents { get; private set; }

    /// <summary>The rows that follow are of this delivery. Appenders stay open between deliveries: a month has hundreds of small files.</summary>
    public void Start(Source source, int delivery, RowLimits limits)
    {
        (this.source, this.delivery, this.limits) = (source, delivery, limits);
        (rows, findings) = (Appender(source.Table), Appender("bevinding"));
        (Rows, Cents) = (0, 0);
    }

    /// <summary>Keeps what an answer says until all that it answers is read.</summary>
    public void Answer(string table, int delivery, int line, params ReadOnlySpan<string> cells)
    {
        var answer = Appender(table).CreateRow().AppendValue(delivery).AppendValue(line);
        foreach (string cell in cells)
            answer.AppendValue(cell);
        answer.EndRow();
    }

    /// <summary>Takes the rows of the present delivery out again.</summary>
    public void Withdraw()
    {
        Dispose();
        database.Execute($"DELETE FROM {source.Table} WHERE bestand = {delivery}; DELETE FROM bevinding WHERE bestand = {delivery};");
    }

    public void Begin(int line)
    {
        (this.line, field) = (line, 0);
        row = rows.CreateRow().AppendValue(delivery).AppendValue(line);
    }

    public void Field(ReadOnlySpan<byte> value)
    {
        var column = source.Columns[field];
        string? broken = Judge(column, value, limits);
        if (broken is not null)
            Find(column.Name, broken);

        if (value.IsEmpty || broken is not null && !Column.Keeps(broken))
            row.AppendNullValue();
        else
            column.Append(row, value, texts);

        if (field++ == source.Control && broken is null && !value.IsEmpty)
            Cents += NumberColumn.Parse(value);
    }

    public void End()
    {
        row.EndRow();
        Rows++;
    }

    /// <summary>A line that is no row at all: it counts, and goes to quarantine.</summary>
    public void Malformed(int line)
    {
        Begin(line);
        foreach (var _ in source.Columns)
            row.AppendNullValue();
        Find("", "R11");
        End();
    }

    public static string? Judge(Column column, ReadOnlySpan<byte> value, RowLimits limits) =>
        value.IsEmpty ? column.Required ? "R10" : null
        : value[0] == ' ' && value.Trim((byte)' ').IsEmpty ? column.Required ? "R10" : "R11"
        : column.Breaks(value, limits);

    void Find(string column, string code) =>
        findings.CreateRow().AppendValue(delivery).AppendValue(line).AppendValue(column).AppendValue(code).EndRow();

    DuckDBAppender Appender(string table) => tables.TryGetValue(table, out var open) ? open : tables[table] = database.Appender(table);

    /// <summary>Hands what was appended to the database.</summary>
    public void Dispose()
    {
        foreach (var table in tables.Values)
            table.Dispose();
        tables.Clear();
    }
}
