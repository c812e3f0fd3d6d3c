using Pdc.Extracts.Generate.World;

namespace Pdc.Extracts.Generate.Fates;

/// <summary>An allocation as it will go: what was granted, what became of it, and when each was delivered.</summary>
sealed class PlannedAllocation
{
    public required int Number { get; init; }
    public required int Municipality { get; init; }
    public required int Client { get; init; }
    public required MadeProvider Provider { get; init; }
    public required MadeProduct Product { get; init; }

    public required DateOnly Granted { get; init; }
    public required DateOnly Start { get; init; }

    /// <summary>The end as first granted.</summary>
    public required DateOnly FirstEnd { get; init; }

    /// <summary>The end as it turned out: earlier or later than was granted.</summary>
    public required DateOnly End { get; init; }

    /// <summary>JZ002: why the end changed.</summary>
    public string? ChangeReason { get; init; }

    /// <summary>The month in which the changed end was delivered.</summary>
    public Month? ChangedIn { get; init; }

    /// <summary>The month of the delivery that first held it.</summary>
    public required Month DeliveredIn { get; init; }

    /// <summary>How much of the granted volume is used, before holidays.</summary>
    public required double Use { get; init; }

    /// <summary>How heavy the care is beside the usual volume of the product.</summary>
    public required double Size { get; init; }

    /// <summary>Volume per frequency; a budget in cents for products in euros; zero when neither was filled in.</summary>
    public required int Volume { get; init; }

    public required AllocationForm Form { get; init; }
    public required RequestFate Request { get; init; }

    /// <summary>When the provider asked for it; only with a request.</summary>
    public DateOnly Requested { get; init; }

    /// <summary>The days of care in a month, both included.</summary>
    public (DateOnly From, DateOnly To) DaysIn(Month month) =>
        (Start > month.FirstDay ? Start : month.FirstDay, End < month.LastDay ? End : month.LastDay);

    /// <summary>What a month of care is expected to cost, in cents.</summary>
    public long Expected(Month month, int firstYear)
    {
        var (from, to) = DaysIn(month);
        return (long)(Use * ClaimedVolume.Most(this, month, from, to) * Product.Season(month) * (Product.InEuros ? 1 : Product.TariffIn(month.Year, firstYear)));
    }
}

/// <summary>How an allocation was filled in: with its product, with the category only, or without volume or budget.</summary>
enum AllocationForm { Product, Category, Open }

/// <summary>Whether a request (VOT) came before the allocation.</summary>
enum RequestFate { None, Answered }
