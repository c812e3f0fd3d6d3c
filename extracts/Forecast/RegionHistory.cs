using Pdc.Extracts.Forecast.Model;

namespace Pdc.Extracts.Forecast;

/// <summary>
/// The input of a forecast in order: per lot its history, and per municipality, lot and provider the amounts at the reference month.
/// Months are counted from the first month in which anything came in; care before it is known in part only, so it is counted, not modelled.
/// </summary>
sealed class RegionHistory
{
    const int LongestHistory = 60;

    readonly SortedDictionary<string, LotHistory> lots = new(StringComparer.Ordinal);
    readonly SortedDictionary<(string Lot, string Municipality, string Provider), CellHistory> cells = new(Comparer<(string, string, string)>.Create(
        (a, b) => string.CompareOrdinal(a.Item1, b.Item1) is var lot and not 0 ? lot
            : string.CompareOrdinal(a.Item2, b.Item2) is var municipality and not 0 ? municipality : string.CompareOrdinal(a.Item3, b.Item3)));

    public RegionHistory(Month month, IEnumerable<ClaimedAmount> claims, IEnumerable<AllocatedCare> allocations)
    {
        Month = month;
        var known = claims.Where(claim => claim.Received <= month).ToList();
        var first = known.Count == 0 ? month : known.Min(claim => claim.Received);
        First = month - first < LongestHistory ? first : month - (LongestHistory - 1);

        foreach (var claim in known)
            Add(claim);
        foreach (var allocation in allocations)
            if (allocation.Known <= month)
                Add(allocation);
    }

    public Month Month { get; }
    public Month First { get; }
    public Month LastOfYear => new(Month.Year, 12);

    /// <summary>The reference month, counted from the first.</summary>
    public int Moment => Month - First;

    /// <summary>Care months up to and including December of the year.</summary>
    public int Months => LastOfYear - First + 1;

    public IReadOnlyDictionary<string, LotHistory> Lots => lots;

    /// <summary>Sorted by lot, municipality and provider.</summary>
    public IEnumerable<CellHistory> Cells => cells.Values;

    LotHistory Lot(string lot) => lots.TryGetValue(lot, out var history) ? history : lots[lot] = new(Moment + 1, Months);

    CellHistory Cell(string municipality, string lot, string provider) =>
        cells.TryGetValue((lot, municipality, provider), out var cell) ? cell : cells[(lot, municipality, provider)] = new(municipality, lot, provider, Months);

    void Add(ClaimedAmount claim)
    {
        var cell = Cell(claim.Municipality, claim.Lot, claim.Provider);
        var history = Lot(claim.Lot);
        if (claim.Care.Year == Month.Year)
            cell.AddToYear(claim.Care.OfYear, claim.Cents);

        int care = claim.Care - First;
        if (care < 0 || care > Moment)
            return;
        cell.Claimed[care] += claim.Cents;
        history.Claim(care, Math.Max(0, claim.Received - First), claim.Cents);
    }

    void Add(AllocatedCare allocation)
    {
        var to = allocation.To ?? LastOfYear.LastDay;
        if (to < allocation.From || to < First.FirstDay || allocation.From > LastOfYear.LastDay)
            return;

        var cell = Cell(allocation.Municipality, allocation.Lot, allocation.Provider);
        var history = Lot(allocation.Lot);
        double perDay = allocation.Cents / (double)(to.DayNumber - allocation.From.DayNumber + 1);
        int known = Math.Max(0, allocation.Known - First), until = allocation.Replaced is { } replaced ? Math.Clamp(replaced - First, 0, Moment + 1) : Moment + 1;

        for (int care = Math.Max(0, Month.Of(allocation.From) - First); care < Months && care <= Month.Of(to) - First; care++)
        {
            var month = First + care;
            int days = Math.Min(to.DayNumber, month.LastDay.DayNumber) - Math.Max(allocation.From.DayNumber, month.FirstDay.DayNumber) + 1;
            history.Allocate(care, known, until, perDay * days);
            if (until > Moment)
                cell.Allocated[care] += perDay * days;
        }
    }
}

/// <summary>What is known at the reference month about one municipality, lot and provider, per care month; amounts are cents.</summary>
sealed class CellHistory(string municipality, string lot, string provider, int months)
{
    readonly long[] year = new long[12];

    public string Municipality => municipality;
    public string Lot => lot;
    public string Provider => provider;
    public double[] Claimed { get; } = new double[months];
    public double[] Allocated { get; } = new double[months];

    /// <summary>Whether anything was claimed for the year, also when it adds up to nothing.</summary>
    public bool HasClaims { get; private set; }

    public long ClaimedInYear => year.Sum();

    public long ClaimedIn(int monthOfYear) => year[monthOfYear - 1];

    public void AddToYear(int monthOfYear, long cents)
    {
        year[monthOfYear - 1] += cents;
        HasClaims = true;
    }
}
