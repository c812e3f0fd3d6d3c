using Pdc.Extracts.Rows.Shapes;

namespace Pdc.Extracts.Rows;

/// <summary>What values are judged against: the last day of the delivery's month, and the municipalities of the region.</summary>
sealed class RowLimits
{
    readonly bool[] municipalities = new bool[10_000];

    public RowLimits(DateOnly lastDay, IReadOnlySet<string> municipalities)
    {
        (LastDay, LastDayNumber) = (lastDay, DayNumbers.Of(lastDay));
        foreach (string code in municipalities)
            this.municipalities[int.Parse(code)] = true;
    }

    public DateOnly LastDay { get; }
    public int LastDayNumber { get; }
    public bool HasMunicipality(int code) => municipalities[code];
}
