namespace Pdc.Extracts.Public;

/// <summary>
/// What may be published of one lot: the number of clients per municipality and their total, cumulative over the months of a year.
/// A cell of 1-4 is hidden, and more cells until no hidden one can be bounded inside [0,4], not even by laying months side by side.
/// </summary>
/// <remarks>
/// What is hidden stays hidden for the rest of the year. So in every month another table fits what was published: move clients from the
/// other hidden cells to the cell in question, by the same number from some month on. From the first month that may be all they have; from a
/// later month no more than what those cells gained in it, for counts never fall. A hidden cell keeps 1, for a cell without anybody is shown
/// as 0. A hidden cell is safe when that brings it to 5 or more; <see cref="DisclosureAudit"/> proves the outcome in another way.
/// When no choice of cells is enough, the total goes too, for good; there is no other total over which the lots could be laid side by side.
/// </remarks>
sealed class PublicColumn
{
    public const int Smallest = 5;
    readonly int[][] months;
    readonly int[] hiddenSince;

    /// <param name="months">Per month of the year, oldest first, the clients per municipality so far.</param>
    public PublicColumn(int[][] months)
    {
        this.months = Cumulative(months);
        hiddenSince = Enumerable.Repeat(int.MaxValue, months[0].Length).ToArray();
        for (int month = 0; month < months.Length; month++)
            Protect(month);
    }

    /// <summary>Whether a cell may be shown in the last month.</summary>
    public bool Shows(int cell) => hiddenSince[cell] == int.MaxValue;

    public bool IsHiddenIn(int cell, int month) => hiddenSince[cell] <= month;

    /// <summary>The first month in which the total is hidden; none when it is always shown.</summary>
    public int TotalHiddenSince { get; private set; } = int.MaxValue;

    public bool ShowsTotal => TotalHiddenSince == int.MaxValue;

    void Protect(int month)
    {
        int[] now = months[month];
        for (int cell = 0; cell < now.Length; cell++)
            if (now[cell] is > 0 and < Smallest)
                Hide(cell, month);
        if (now.Sum() is > 0 and < Smallest)
            HideTotal(month);

        while (TotalHiddenSince > month && Unsafe(month))
        {
            // The smallest open cell costs the reader least; cells without anybody help nobody.
            int next = Enumerable.Range(0, now.Length).Where(cell => hiddenSince[cell] > month && now[cell] > 0).DefaultIfEmpty(-1).MinBy(cell => cell < 0 ? 0 : now[cell]);
            if (next < 0)
                HideTotal(month);
            else
                Hide(next, month);
        }
    }

    bool Unsafe(int month) => Enumerable.Range(0, hiddenSince.Length).Any(cell => hiddenSince[cell] <= month && months[month][cell] + Movable(cell, month) < Smallest);

    // From the month with the best choice: what the other cells that were hidden by then had gained in it.
    int Movable(int cell, int month)
    {
        int most = 0;
        for (int from = hiddenSince[cell]; from <= month; from++)
        {
            int sum = 0;
            for (int other = 0; other < hiddenSince.Length; other++)
                if (other != cell && hiddenSince[other] <= from)
                    sum += months[from][other] - Math.Max(1, from == 0 ? 0 : months[from - 1][other]);
            most = Math.Max(most, sum);
        }
        return most;
    }

    void Hide(int cell, int month) => hiddenSince[cell] = Math.Min(hiddenSince[cell], month);

    // A total that is shown again would bound the months in which it was not; all cells go with it, or they would give it away.
    void HideTotal(int month)
    {
        TotalHiddenSince = Math.Min(TotalHiddenSince, month);
        for (int cell = 0; cell < hiddenSince.Length; cell++)
            if (months[month][cell] > 0)
                Hide(cell, month);
    }

    // A correction can lower a count; published figures of a year only rise.
    static int[][] Cumulative(int[][] months)
    {
        var rising = months.Select(month => month.ToArray()).ToArray();
        for (int month = 1; month < rising.Length; month++)
            for (int cell = 0; cell < rising[month].Length; cell++)
                rising[month][cell] = Math.Max(rising[month][cell], rising[month - 1][cell]);
        return rising;
    }

    /// <summary>The tables of all months as they are published.</summary>
    public IReadOnlyList<PublishedTable> Published =>
    [
        .. months.Select((now, month) => new PublishedTable([.. now.Select((clients, cell) => IsHiddenIn(cell, month) ? null : (int?)clients)], TotalHiddenSince <= month ? null : now.Sum())),
    ];

    public int Clients(int cell) => months[^1][cell];
    public int Total => months[^1].Sum();
}
