using Pdc.Extracts.Generate.World;

namespace Pdc.Extracts.Generate.Fates;

/// <summary>
/// The life in care of one client: a share was already in care when the first delivery begins, the others come in over the years,
/// most after the summer. Care may be followed by other care, cut short by a removal to another municipality or by a provider that
/// stops, or be extended.
/// </summary>
sealed class ClientPlan(MadeRegion region, GenerateOptions options)
{
    // From January: few requests in the holidays, many when school has started.
    static readonly double[] Inflow = [1.05, 1.0, 1.1, 1.0, 0.95, 1.0, 0.6, 0.55, 1.3, 1.25, 1.15, 0.8];

    static readonly double[] ProductWeights = [.. MadeProduct.All.Select(product => product.Weight)];
    static readonly double[] MunicipalityWeights = [.. MadeRegion.Municipalities.Select(municipality => municipality.Size)];

    readonly double[] inflow = [.. Enumerable.Range(0, options.LastCare - options.First + 1).Select(month => Inflow[(options.First + month).OfYear - 1])];
    int numbers = 10_000_000;

    public List<PlannedAllocation> Make(int client)
    {
        var dice = Dice.For(options.Seed, 2, (ulong)client);
        int municipality = dice.Weighted(MunicipalityWeights);
        bool inCare = dice.Chance(0.45);
        var start = inCare
            ? options.First.FirstDay.AddDays(-dice.Between(1, 240))
            : (options.First + dice.Weighted(inflow)).FirstDay.AddDays(dice.Below(28));

        var plan = new List<PlannedAllocation>(3);
        Care(client, municipality, start, inCare, plan, dice, depth: 0);
        if (dice.Chance(0.30))
            Care(client, municipality, start.AddDays(dice.Between(10, 90)), inCare: false, plan, dice, depth: 1);
        return plan;
    }

    void Care(int client, int municipality, DateOnly start, bool inCare, List<PlannedAllocation> plan, Dice dice, int depth)
    {
        if (start > options.LastCare.LastDay || depth > 4)
            return;

        var product = MadeProduct.All[dice.Weighted(ProductWeights)];
        var provider = region.ProviderOf(product, Month.Of(start), dice);
        int days = (int)Math.Clamp(dice.LogNormal(product.Months * 30.4, 0.5), 20, 1400);
        if (inCare && start.AddDays(days) <= options.First.FirstDay)
            days = options.First.FirstDay.DayNumber - start.DayNumber + dice.Between(5, 200);

        var end = Grant(client, municipality, provider, product, start, start.AddDays(days), plan, dice, depth);
        if (dice.Chance(0.25))
            Care(client, municipality, end.AddDays(dice.Between(5, 120)), inCare: false, plan, dice, depth + 1);
    }

    /// <summary>Adds the allocation, and the one that takes over when care goes on elsewhere. Returns the last day of care.</summary>
    DateOnly Grant(int client, int municipality, MadeProvider provider, MadeProduct product, DateOnly start, DateOnly end, List<PlannedAllocation> plan, Dice dice, int depth)
    {
        var stop = provider.StopsIn?.LastDay;
        bool stops = stop < end;
        bool moves = !stops && depth < 3 && end.DayNumber - start.DayNumber > 90 && dice.Chance(0.03);

        if (stops)
        {
            Add(client, municipality, provider, product, start, end, stop!.Value, "03", plan, dice);
            var successor = region.ProviderOf(product, Month.Of(stop.Value) + 1, dice);
            return dice.Chance(0.85) && depth < 4 && stop.Value < options.LastCare.LastDay
                ? Grant(client, municipality, successor, product, stop.Value.AddDays(1), end, plan, dice, depth + 1)
                : stop.Value;
        }
        if (moves)
        {
            var removal = start.AddDays(dice.Between(45, end.DayNumber - start.DayNumber - 20));
            if (removal >= options.First.FirstDay && removal < options.LastCare.LastDay)
            {
                Add(client, municipality, provider, product, start, end, removal, "07", plan, dice);
                int elsewhere = (municipality + dice.Between(1, MadeRegion.Municipalities.Count - 1)) % MadeRegion.Municipalities.Count;
                return Grant(client, elsewhere, provider, product, removal.AddDays(1), end, plan, dice, depth + 1);
            }
        }

        double fate = dice.Unit();
        int length = end.DayNumber - start.DayNumber;
        if (fate < 0.15 && length > 60)
            Add(client, municipality, provider, product, start, start.AddDays(length * 2 / 3), end, "04", plan, dice);
        else if (fate < 0.30)
            Add(client, municipality, provider, product, start, end.AddDays(dice.Between(20, 120)), end, "12", plan, dice);
        else
            Add(client, municipality, provider, product, start, end, end, null, plan, dice);
        return end;
    }

    void Add(int client, int municipality, MadeProvider provider, MadeProduct product, DateOnly start, DateOnly firstEnd, DateOnly end, string? reason, List<PlannedAllocation> plan, Dice dice)
    {
        if (end < options.First.FirstDay || start > options.LastCare.LastDay || end < start)
            return;

        // Some allocations are made after care began.
        var granted = Weekdays.Back(start.AddDays(dice.Between(-35, 12)), 0);
        var delivered = Month.Of(granted) < options.First ? options.First : Month.Of(granted);
        // An extension is delivered before the first end is over; an early end in the month after it, or in the month of the end.
        var changed = reason is null ? (Month?)null
            : firstEnd < end ? Month.Of(firstEnd.AddDays(-dice.Between(5, 25)))
            : Month.Of(end) + dice.Below(2);
        bool known = changed is { } month && month <= delivered;
        double size = dice.Between(0.6, 1.6);
        double form = dice.Unit();
        int months = Math.Max(1, Month.Of(end) - Month.Of(start) + 1);

        plan.Add(new()
        {
            Number = ++numbers,
            Municipality = municipality,
            Client = client,
            Provider = provider,
            Product = product,
            Granted = granted,
            Start = start,
            FirstEnd = known || reason is null ? end : firstEnd,
            End = end,
            ChangeReason = known ? null : reason,
            ChangedIn = known ? null : changed,
            DeliveredIn = delivered,
            Use = dice.Between(0.6, 0.95),
            Size = size,
            Volume = ClaimedVolume.Granted(product, size, months),
            Form = form < 0.012 && !product.InEuros ? AllocationForm.Open : form < 0.05 ? AllocationForm.Category : AllocationForm.Product,
            Request = granted > options.First.FirstDay.AddDays(40) && dice.Chance(0.6) ? RequestFate.Answered : RequestFate.None,
            Requested = Weekdays.Back(granted, dice.Chance(0.85) ? dice.Between(0, 5) : dice.Between(6, 20)),
        });
    }
}
