namespace Pdc.Extracts.Rows;

/// <summary>Takes the rows of a delivery field by field and judges each field (R10-R15, R20); what it makes of them is up to who derives from it.</summary>
abstract class RowCheck
{
    Column[] columns = [];
    RowLimits limits = null!;
    int control, field;

    /// <summary>Rows of this delivery so far.</summary>
    public long Rows { get; private set; }

    /// <summary>Their readable amounts in eurocents.</summary>
    public long Cents { get; private set; }

    /// <summary>The line of the present row, the header being line 1.</summary>
    protected int Line { get; private set; }

    /// <summary>The rows that follow are of this delivery.</summary>
    public virtual void Start(Source source, int delivery, RowLimits limits)
    {
        (columns, control, this.limits) = ([.. source.Columns], source.Control, limits);
        (Rows, Cents) = (0, 0);
    }

    /// <summary>Takes what an answer says about rows of another message.</summary>
    public abstract void Answer(string table, int delivery, int line, params ReadOnlySpan<string> cells);

    public virtual void Begin(int line) => (Line, field) = (line, 0);

    public void Field(ReadOnlySpan<byte> value)
    {
        var column = columns[field];
        string? broken = Judge(column, value, limits);
        if (broken is not null)
            Find(column.Name, broken);
        Keep(column, value, isKept: !value.IsEmpty && (broken is null || Column.Keeps(broken)));

        if (field++ == control && broken is null && !value.IsEmpty)
            Cents += NumberColumn.Parse(value);
    }

    public virtual void End() => Rows++;

    /// <summary>A line that is no row at all: it counts, and goes to quarantine.</summary>
    public void Malformed(int line)
    {
        Begin(line);
        foreach (var column in columns)
            Keep(column, default, isKept: false);
        Find("", "R11");
        End();
    }

    /// <summary>A field was judged. One that is empty, or so broken that no other rule may judge it, is kept as empty.</summary>
    protected abstract void Keep(Column column, ReadOnlySpan<byte> value, bool isKept);

    /// <summary>The present row breaks a rule; the column is empty when the row as a whole does.</summary>
    protected abstract void Find(string column, string code);

    public static string? Judge(Column column, ReadOnlySpan<byte> value, RowLimits limits) =>
        value.IsEmpty ? column.Required ? "R10" : null
        : value[0] == ' ' && value.Trim((byte)' ').IsEmpty ? column.Required ? "R10" : "R11"
        : column.Breaks(value, limits);
}
