namespace Pdc.Extracts.Public;

/// <summary>
/// A linear program in whole numbers: unknowns of zero or more that satisfy equations. Solved by the simplex method with Bland's rule, which
/// always ends, and with pivots that keep every number whole (J. Edmonds, 1967), so that nothing is rounded: what it proves, holds.
/// </summary>
sealed class ExactProgram
{
    readonly int unknowns;
    readonly List<Int128[]> rows = [];
    readonly List<int> basis = [];

    // Every number in the rows stands for itself divided by this.
    Int128 scale = 1;

    /// <summary>Whether anything satisfies the equations at all.</summary>
    public bool IsFeasible { get; }

    /// <param name="equations">Per equation a coefficient for each unknown, and what they add up to.</param>
    /// <exception cref="OverflowException">The numbers are too large; with tables of counts they are not.</exception>
    public ExactProgram(int unknowns, IReadOnlyList<(int[] Coefficients, long Sum)> equations)
    {
        this.unknowns = unknowns;
        int width = unknowns + equations.Count;
        for (int at = 0; at < equations.Count; at++)
        {
            var (coefficients, sum) = equations[at];
            int sign = sum < 0 ? -1 : 1;
            var row = new Int128[width + 1];
            for (int unknown = 0; unknown < unknowns; unknown++)
                row[unknown] = sign * coefficients[unknown];
            row[unknowns + at] = 1;
            row[width] = sign * sum;
            rows.Add(row);
            basis.Add(unknowns + at);
        }

        // Start from one stopgap per equation and drive them all to zero.
        var stopgaps = new Int128[width];
        Array.Fill(stopgaps, -1, unknowns, equations.Count);
        IsFeasible = Improve(stopgaps, enough: 0) == 0;
        if (IsFeasible)
            DropStopgaps();
    }

    ExactProgram(ExactProgram of) => (unknowns, rows, basis, scale) = (of.unknowns, [.. of.rows.Select(row => (Int128[])row.Clone())], [.. of.basis], of.scale);

    /// <summary>Whether the sum of some unknowns can be as large as a number.</summary>
    public bool Reaches(IEnumerable<int> sum, long number)
    {
        var objective = new Int128[Width];
        foreach (int unknown in sum)
            objective[unknown] = 1;
        return new ExactProgram(this).Improve(objective, number) is not { } best || best >= number;
    }

    int Width => rows.Count == 0 ? unknowns : rows[0].Length - 1;

    /// <returns>The largest value rounded down, or a value of at least what is enough; null when there is no largest.</returns>
    Int128? Improve(Int128[] objective, long enough)
    {
        while (true)
        {
            var value = Int128.Zero;
            for (int row = 0; row < rows.Count; row++)
                value += objective[basis[row]] * rows[row][Width];
            int entering = value >= enough * scale ? -1 : Entering(objective);
            if (entering < 0)
                return value >= 0 ? value / scale : -((-value + scale - 1) / scale);

            int leaving = Leaving(entering);
            if (leaving < 0)
                return null;
            Pivot(leaving, entering);
        }
    }

    int Entering(Int128[] objective)
    {
        for (int column = 0; column < Width; column++)
        {
            var gain = objective[column] * scale;
            for (int row = 0; row < rows.Count; row++)
                gain -= objective[basis[row]] * rows[row][column];
            if (gain > 0)
                return column;
        }
        return -1;
    }

    int Leaving(int entering)
    {
        int best = -1;
        for (int row = 0; row < rows.Count; row++)
        {
            if (rows[row][entering] <= 0)
                continue;
            if (best < 0)
            {
                best = row;
                continue;
            }
            checked
            {
                var here = rows[row][Width] * rows[best][entering];
                var there = rows[best][Width] * rows[row][entering];
                if (here < there || here == there && basis[row] < basis[best])
                    best = row;
            }
        }
        return best;
    }

    void Pivot(int row, int column)
    {
        var pivotRow = rows[row];
        var pivot = pivotRow[column];
        for (int other = 0; other < rows.Count; other++)
        {
            if (other == row)
                continue;
            var line = rows[other];
            var factor = line[column];
            for (int at = 0; at < line.Length; at++)
                line[at] = checked(line[at] * pivot - factor * pivotRow[at]) / scale;
        }
        (scale, basis[row]) = (pivot, column);
    }

    // An equation that says what others say already keeps its stopgap at zero: it goes, or an unknown takes its place.
    void DropStopgaps()
    {
        for (int row = rows.Count - 1; row >= 0; row--)
        {
            if (basis[row] < unknowns)
                continue;
            int column = Array.FindIndex(rows[row], 0, unknowns, number => number != 0);
            if (column < 0)
            {
                rows.RemoveAt(row);
                basis.RemoveAt(row);
                continue;
            }
            if (rows[row][column] < 0)
                for (int at = 0; at < rows[row].Length; at++)
                    rows[row][at] = -rows[row][at];
            Pivot(row, column);
        }
        for (int row = 0; row < rows.Count; row++)
            rows[row] = [.. rows[row][..unknowns], rows[row][^1]];
    }
}
