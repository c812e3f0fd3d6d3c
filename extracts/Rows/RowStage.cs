using DuckDB.NET.Data;

namespace Pdc.Extracts.Rows;

/// <summary>
/// Takes the rows of one delivery, field by field: judges each, keeps what is fine in the table of its source, and writes down every
/// rule that is broken. A broken field is kept as empty, so no later rule judges it again.
/// </summary>
sealed class RowStage : IDisposable
{
    readonly Source source;
    readonly int delivery;
    readonly RowLimits limits;
    readonly DuckDBAppender rows, findings;
    readonly TextPool texts = new();
    IDuckDBAppenderRow row = null!;
    int line, field;

    public RowStage(ExtractDatabase database, Source source, int delivery, RowLimits limits)
    {
        (this.source, this.delivery, this.limits) = (source, delivery, limits);
        rows = database.Appender(source.Table);
        findings = database.Appender("bevinding");
    }

    public long Rows { get; private set; }
    public long Cents { get; private set; }

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
        value.IsEmpty || value.Trim((byte)' ').IsEmpty ? column.Required ? "R10" : value.IsEmpty ? null : "R11" : column.Breaks(value, limits);

    void Find(string column, string code) =>
        findings.CreateRow().AppendValue(delivery).AppendValue(line).AppendValue(column).AppendValue(code).EndRow();

    public void Dispose()
    {
        rows.Dispose();
        findings.Dispose();
    }
}
