using Pdc.Extracts.Rows.Shapes;

namespace Pdc.Extracts.Rows;

/// <summary>
/// One column of a delivery: its name, and the shape that a filled-in value must have. A name that ends in <c>?</c> may stay empty.
/// A value breaks at most one rule: the first of type (R11), length (R12), code list (R13), region (R14), month (R15) and elfproef (R20).
/// </summary>
abstract class Column(string name)
{
    public string Name { get; } = name.TrimEnd('?');
    public bool Required { get; } = !name.EndsWith('?');

    public abstract string SqlType { get; }

    /// <summary>What a sender must fill in, in Dutch, as the end of "Vul hier … in.".</summary>
    public abstract string Expected { get; }

    /// <summary>Judges this column of some rows.</summary>
    /// <param name="at">Its place in the rows.</param>
    /// <param name="verdicts">Filled by row.</param>
    /// <param name="values">Filled by row with what a number or date says; not used by texts.</param>
    /// <returns>Whether no rule is broken.</returns>
    public abstract bool Judge(RowBatch rows, int at, RowLimits limits, Span<Verdict> verdicts, Span<long> values);

    /// <summary>Hands what is kept of this column to its table.</summary>
    public abstract void Append(RowAppender table, RowBatch rows, int at, ReadOnlySpan<Verdict> verdicts, ReadOnlySpan<long> values);
}

/// <summary>
/// A column of one shape. The shape is a struct, so every kind of column has a loop of its own in which the check is part of the loop:
/// asking a column about one cell at a time costs more than all checks together.
/// </summary>
sealed class Column<TShape>(string name, TShape shape) : Column(name) where TShape : struct, IShape
{
    public override string SqlType => TShape.SqlType;
    public override string Expected => shape.Expected;

    public override bool Judge(RowBatch rows, int at, RowLimits limits, Span<Verdict> verdicts, Span<long> values)
    {
        var cells = rows[at];
        var (empty, blank) = Required ? (Verdict.R10, Verdict.R10) : (Verdict.Empty, Verdict.R11);
        bool fine = true;
        for (int row = 0; row < verdicts.Length; row++)
        {
            var cell = cells.Next();
            var verdict = cell.Length == 0 ? empty : shape.Judge(cell, limits, out values[row]);
            if (verdict >= Verdict.R15)
            {
                fine = false;
                verdict = cell.Length > 0 && cell.IsBlank ? blank : verdict;
            }
            verdicts[row] = verdict;
        }
        return fine;
    }

    public override void Append(RowAppender table, RowBatch rows, int at, ReadOnlySpan<Verdict> verdicts, ReadOnlySpan<long> values)
    {
        switch (TShape.SqlType)
        {
            case "VARCHAR": table.Texts(rows[at], verdicts); break;
            case "BIGINT" or "DECIMAL(12,2)": table.Longs(values, verdicts); break;
            default: table.Integers(values, verdicts); break;
        }
    }
}
