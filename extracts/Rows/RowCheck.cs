namespace Pdc.Extracts.Rows;

/// <summary>
/// Takes the rows of a delivery and judges every cell (R10-R15, R20), some dozens of rows at a time and column by column; what it makes of
/// them is up to who derives from it.
/// </summary>
class RowCheck(Source source)
{
    readonly RowBatch batch = new(source.Columns.Count);
    readonly Column[] columns = [.. source.Columns];
    readonly Verdict[] verdicts = new Verdict[RowBatch.MostRows];
    readonly long[] values = new long[RowBatch.MostRows];
    RowLimits limits = null!;

    public Source Source => source;

    /// <summary>Rows of this delivery so far, up to the last <see cref="Finish"/>.</summary>
    public long Rows { get; private set; }

    /// <summary>Their readable amounts in eurocents.</summary>
    public long Cents { get; private set; }

    /// <summary>The rows that follow are of one delivery.</summary>
    public void Start(RowLimits limits)
    {
        this.limits = limits;
        (Rows, Cents) = (0, 0);
        batch.Clear();
    }

    /// <summary>Where the cells of the next row begin, and as the last one where a next cell would; for <see cref="Take(int, byte[])"/>.</summary>
    public Span<int> Begins => batch.Next;

    /// <summary>
    /// Takes the row that <see cref="Begins"/> was filled in for. The text stays as it is until <see cref="Finish"/>, and is longer by
    /// <see cref="Cell.Slack"/> than its last cell.
    /// </summary>
    public void Take(int line, byte[] text)
    {
        batch.Add(line, text);
        if (batch.IsFull)
            Finish();
    }

    /// <summary>Takes rows that stand one after another in a text, as <see cref="RowBatch.Refer"/> does, and judges them.</summary>
    public void Take(int line, int count, byte[] text, int[] places, int first)
    {
        Finish();
        batch.Refer(line, count, text, places, first);
        Finish();
    }

    /// <summary>Begins a row that is taken cell by cell.</summary>
    public void Begin(int line) => batch.Begin(line);

    public void Take(ReadOnlySpan<byte> cell) => batch.Add(cell);

    public void End()
    {
        batch.End();
        if (batch.IsFull)
            Finish();
    }

    /// <summary>A line that is no row at all: it counts, and goes to quarantine.</summary>
    public void Lose(int line)
    {
        Finish();
        batch.Begin(line);
        foreach (var _ in columns)
            batch.Add(default);
        batch.End();

        verdicts[0] = Verdict.Lost;
        for (int at = 0; at < columns.Length; at++)
            Keep(columns[at], batch, at, verdicts.AsSpan(0, 1), values.AsSpan(0, 1));
        Find(line, "", Verdict.R11);
        Close();
    }

    /// <summary>Judges what was taken and not judged yet.</summary>
    public void Finish()
    {
        if (batch.Count == 0)
            return;
        var verdicts = this.verdicts.AsSpan(0, batch.Count);
        var values = this.values.AsSpan(0, batch.Count);
        for (int at = 0; at < columns.Length; at++)
        {
            if (!columns[at].Judge(batch, at, limits, verdicts, values))
                for (int row = 0; row < verdicts.Length; row++)
                    if (verdicts[row].IsBroken())
                        Find(batch.Lines[row], columns[at].Name, verdicts[row]);
            Keep(columns[at], batch, at, verdicts, values);

            if (at == source.Control)
                Cents += Sum(verdicts, values);
        }
        Close();
    }

    static long Sum(ReadOnlySpan<Verdict> verdicts, ReadOnlySpan<long> values)
    {
        long sum = 0;
        for (int row = 0; row < verdicts.Length; row++)
            sum += verdicts[row] == Verdict.Fine ? values[row] : 0;
        return sum;
    }

    void Close()
    {
        Rows += batch.Count;
        EndBatch(batch);
        batch.Clear();
    }

    /// <summary>A column of some rows was judged.</summary>
    protected virtual void Keep(Column column, RowBatch rows, int at, ReadOnlySpan<Verdict> verdicts, ReadOnlySpan<long> values) { }

    /// <summary>A row breaks a rule; the column is empty when the row as a whole does.</summary>
    protected virtual void Find(int line, string column, Verdict broken) { }

    /// <summary>All columns of these rows were judged.</summary>
    protected virtual void EndBatch(RowBatch rows) { }
}
