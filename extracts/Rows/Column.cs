using System.Numerics;
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
        verdicts.Fill(Verdict.Fine);
        var empty = Required ? Verdict.R10 : Verdict.Empty;
        bool fine = true;
        var cells = rows[at];
        for (ulong odd = Odd(rows, at, limits, values); odd != 0; odd &= odd - 1)
        {
            int row = BitOperations.TrailingZeroCount(odd);
            var cell = cells[row];
            verdicts[row] = cell.Length == 0 ? empty : Judge(cell, limits, out values[row]);
            fine &= !verdicts[row].IsBroken();
        }
        return fine;
    }

    /// <summary>The rows whose cell is not right at first sight, a bit each.</summary>
    ulong Odd(RowBatch rows, int at, RowLimits limits, Span<long> values)
    {
        var quick = shape;
        var cells = rows[at];
        ulong odd = 0;
        for (int row = 0; row < values.Length; row++)
            odd |= quick.IsPlain(cells.Next(), limits, out values[row]) ? 0 : 1UL << row;
        return odd;
    }

    Verdict Judge(Cell cell, RowLimits limits, out long value)
    {
        var verdict = shape.Judge(cell, limits, out value);
        return verdict != Verdict.Fine && cell.IsBlank ? Required ? Verdict.R10 : Verdict.R11 : verdict;
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
