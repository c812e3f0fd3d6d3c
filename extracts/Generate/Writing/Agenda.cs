using Pdc.Extracts.Generate.Fates;
using Pdc.Extracts.Generate.World;

namespace Pdc.Extracts.Generate.Writing;

/// <summary>What a delivery says about an allocation or a request.</summary>
enum Notice { Granted, Changed, Asked, Answered, Refused, Forgotten, Started, Stopped }

/// <summary>Which notices go out in which month.</summary>
sealed class Agenda(GenerateOptions options)
{
    readonly List<(Notice Notice, PlannedAllocation Allocation)>[] months = [.. Enumerable.Range(0, options.Months).Select(_ => new List<(Notice, PlannedAllocation)>())];

    public void Add(PlannedAllocation allocation)
    {
        Put(allocation.DeliveredIn, Notice.Granted, allocation);
        if (allocation.ChangedIn is { } changed)
            Put(changed, Notice.Changed, allocation);

        var dice = Dice.For(options.Seed, 7, (ulong)allocation.Number);
        if (allocation.Request == RequestFate.Answered)
        {
            Month asked = Month.Of(allocation.Requested), answered = Month.Of(allocation.Granted);
            if (asked < answered)
                Put(asked, Notice.Asked, allocation);
            Put(answered, Notice.Answered, allocation);
            if (dice.Chance(0.06))
                Put(asked, Notice.Refused, allocation);
            if (dice.Chance(0.02))
                Put(asked, Notice.Forgotten, allocation);
        }

        if (allocation.Start < options.First.FirstDay || dice.Chance(0.05))
            return;
        var started = Later(Month.Of(allocation.Start), allocation.DeliveredIn) + (dice.Chance(0.2) ? 1 : 0);
        Put(started, Notice.Started, allocation);
        Put(Later(Month.Of(allocation.End) + (dice.Chance(0.4) ? 1 : 0), started), Notice.Stopped, allocation);
    }

    /// <summary>The notices of a month, per municipality and in the order of their numbers.</summary>
    public ILookup<int, (Notice Notice, PlannedAllocation Allocation)> In(Month month) =>
        months[month - options.First].OrderBy(entry => entry.Allocation.Number).ThenBy(entry => entry.Notice).ToLookup(entry => entry.Allocation.Municipality);

    void Put(Month month, Notice notice, PlannedAllocation allocation)
    {
        int index = month - options.First;
        if (index >= 0 && index < months.Length)
            months[index].Add((notice, allocation));
    }

    static Month Later(Month a, Month b) => a > b ? a : b;
}
