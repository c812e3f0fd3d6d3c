namespace Pdc.Extracts.Public;

/// <summary>What was published of one lot in one month: clients per municipality so far this year, and their total; null is hidden.</summary>
sealed record PublishedTable(IReadOnlyList<int?> Cells, int? Total);

/// <summary>A hidden cell of which a reader can work out that it is 4 or less.</summary>
sealed record Disclosure(int Month, int Cell);

/// <summary>
/// Reads the published tables of a year as an outsider does, and proves by linear programming that nobody can bound a hidden cell inside
/// [0,4]. The reader knows that counts of a year never fall, that a total is the sum of its cells, and that a cell without anybody is shown
/// as 0, so that a hidden one is at least 1. It knows nothing of how cells were chosen (<see cref="PublicColumn"/>).
/// </summary>
static class DisclosureAudit
{
    /// <param name="months">The tables of one lot, oldest month first, over the same municipalities.</param>
    /// <returns>Every hidden cell that can be bounded; nothing when the tables are safe.</returns>
    public static IReadOnlyList<Disclosure> Of(IReadOnlyList<PublishedTable> months)
    {
        if (Bounded(months) is { } bounded)
            return bounded;

        // A correction made a count fall: a reader who sees that can only read each month by itself.
        return [.. Enumerable.Range(0, months.Count).SelectMany(month => (Bounded([months[month]]) ?? []).Select(found => found with { Month = month }))];
    }

    /// <summary>The months in which a cell is hidden one after the other, and what a reader knows of it before and after.</summary>
    /// <param name="Least">The last count that was shown, and at least 1.</param>
    /// <param name="Most">The count that was shown next, if any.</param>
    /// <param name="Unknowns">The first of its unknowns: what the cell gained per month.</param>
    sealed record Stretch(int Cell, int From, int To, int Least, int? Most, int Unknowns)
    {
        public bool Covers(int month) => From <= month && month <= To;
        public IEnumerable<int> GainsUntil(int month) => Enumerable.Range(Unknowns, month - From + 1);
    }

    /// <returns>Null when no rising counts fit the tables.</returns>
    static List<Disclosure>? Bounded(IReadOnlyList<PublishedTable> months)
    {
        var stretches = Stretches(months);
        if (Program(months, stretches) is not { IsFeasible: true } program)
            return null;
        return
        [
            .. from stretch in stretches
               from month in Enumerable.Range(stretch.From, stretch.To - stretch.From + 1)
               where !program.Reaches(stretch.GainsUntil(month), PublicColumn.Smallest - stretch.Least)
               select new Disclosure(month, stretch.Cell),
        ];
    }

    static List<Stretch> Stretches(IReadOnlyList<PublishedTable> months)
    {
        var stretches = new List<Stretch>();
        int unknowns = 0;
        for (int cell = 0; cell < months[0].Cells.Count; cell++)
        {
            for (int from = 0; from < months.Count; from++)
            {
                if (months[from].Cells[cell] is not null)
                    continue;
                int to = from;
                while (to + 1 < months.Count && months[to + 1].Cells[cell] is null)
                    to++;
                stretches.Add(new(cell, from, to, Math.Max(1, from == 0 ? 0 : months[from - 1].Cells[cell]!.Value), to + 1 < months.Count ? months[to + 1].Cells[cell] : null, unknowns));
                unknowns += to - from + 1;
                from = to;
            }
        }
        return stretches;
    }

    static ExactProgram? Program(IReadOnlyList<PublishedTable> months, List<Stretch> stretches)
    {
        // What is shown before and after a stretch, and in the cells that are never hidden, must itself rise.
        if (Enumerable.Range(0, months[0].Cells.Count).Any(cell => months.Select(month => month.Cells[cell]).OfType<int>().ToList() is var shown && !shown.Order().SequenceEqual(shown)))
            return null;

        var bounded = stretches.Where(stretch => stretch.Most is not null).ToList();
        int gains = stretches.Sum(stretch => stretch.To - stretch.From + 1), unknowns = gains + bounded.Count;
        var equations = new List<(int[], long)>();
        for (int month = 0; month < months.Count; month++)
        {
            if (months[month].Total is not { } total)
                continue;
            var hidden = stretches.Where(stretch => stretch.Covers(month)).ToList();
            equations.Add((Sum(hidden.SelectMany(stretch => stretch.GainsUntil(month))), total - months[month].Cells.Sum(cell => cell ?? 0) - hidden.Sum(stretch => stretch.Least)));
        }
        // All gains and what was left to gain are the step to the count that was shown next.
        for (int at = 0; at < bounded.Count; at++)
            equations.Add((Sum(bounded[at].GainsUntil(bounded[at].To).Append(gains + at)), bounded[at].Most!.Value - bounded[at].Least));
        return new(unknowns, equations);

        int[] Sum(IEnumerable<int> of)
        {
            int[] coefficients = new int[unknowns];
            foreach (int unknown in of)
                coefficients[unknown] = 1;
            return coefficients;
        }
    }
}
