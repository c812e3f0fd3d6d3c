using Pdc.Extracts.Generate.World;

namespace Pdc.Extracts.Generate.Fates;

/// <summary>How much a provider claims for a month, never more than was granted (R34).</summary>
static class ClaimedVolume
{
    /// <summary>The most that fits the days, in units of the product; in cents for a product in euros.</summary>
    public static double Most(PlannedAllocation allocation, Month month, DateOnly from, DateOnly to)
    {
        int days = to.DayNumber - from.DayNumber + 1;
        return allocation.Product.Frequency switch
        {
            "1" => allocation.Product.Volume * days,
            "2" => allocation.Product.Volume * days / 7.0 * allocation.Size,
            _ => allocation.Product.Volume * (days / (double)month.Days) * allocation.Size,
        };
    }

    /// <summary>What is claimed this time.</summary>
    public static int Draw(PlannedAllocation allocation, Month month, DateOnly from, DateOnly to, Dice dice)
    {
        double most = Most(allocation, month, from, to);
        double part = Math.Min(1, allocation.Use * allocation.Product.Season(month) * dice.Between(0.85, 1.15));
        return Math.Max(1, (int)(most * part));
    }

    /// <summary>What stands on the allocation: per frequency, or the total or budget with room to spare for corrections.</summary>
    public static int Granted(MadeProduct product, double size, int months) => product.Frequency switch
    {
        "1" => product.Volume,
        "2" or "4" => (int)Math.Ceiling(product.Volume * size),
        _ => (int)Math.Ceiling(product.Volume * size * (months + 2) * (product.InEuros ? 1.2 : 4)),
    };
}
