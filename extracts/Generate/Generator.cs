using Pdc.Extracts.Generate.Fates;
using Pdc.Extracts.Generate.World;
using Pdc.Extracts.Generate.Writing;

namespace Pdc.Extracts.Generate;

/// <summary>
/// Makes up the monthly deliveries of a region in the layout of the extracts, with test BSNs only: allocations, claims that come in
/// late, rejections, corrections, credits, removals, providers that stop or change their speed, seasons, and rows broken on purpose.
/// Beside them <c>catalogus/</c> (import format) and <c>waarheid/</c> (what a run must find). Works month by month: memory grows with
/// the clients and one month of claims, not with the number of claims.
/// </summary>
public sealed class Generator
{
    /// <summary>The municipalities that deliveries are made for: those of Haaglanden.</summary>
    public static IEnumerable<string> Municipalities => MadeRegion.Municipalities.Select(municipality => municipality.Code);

    readonly GenerateOptions options;
    readonly string folder;
    readonly MadeRegion region;

    public Generator(GenerateOptions options, string folder)
    {
        this.options = options;
        this.folder = folder;
        region = new(options);
    }

    /// <summary>The AGB codes of the providers that the deliveries name.</summary>
    public IEnumerable<string> Providers => region.Providers.Select(provider => provider.Agb);

    /// <param name="progress">Hears of each month when it is written: the month and the claim rows so far.</param>
    /// <returns>The number of claim rows written.</returns>
    public long Run(Action<Month, long> progress)
    {
        Directory.CreateDirectory(folder);
        CatalogueFiles.Write(region, options, Path.Combine(folder, "catalogus"));
        using var truth = new Truth(Path.Combine(folder, "waarheid"));
        var agenda = new Agenda(options);
        var others = new OtherDeliveries(options, folder, truth);
        var starts = Plan(agenda, others);
        var claims = new ClaimDeliveries(region, options, folder, truth);
        var allocations = new AllocationDeliveries(options, folder, truth);
        var fates = new ClaimFates(region, options);
        var pending = new Dictionary<Month, List<ClaimDelivery>>();
        var active = new List<PlannedAllocation>();

        for (var month = options.First; month <= options.LastCare; month += 1)
        {
            active.RemoveAll(allocation => allocation.End < month.FirstDay);
            active.AddRange(starts[month]);
            foreach (var allocation in active)
                fates.Claim(allocation, month, Dice.For(options.Seed, 4, (ulong)allocation.Number * 4096 + (ulong)(month - options.First)), Deliver);
            if (month > options.Until)
                continue;

            pending.Remove(month, out var due);
            Write(month, due ?? [], claims, allocations, agenda.In(month));
            others.Write(month);
            truth.EndMonth(month);
            progress(month, claims.Rows);
        }
        truth.WriteUltimate();
        return claims.Rows;

        void Deliver(Month month, ClaimDelivery delivery)
        {
            if (delivery.IsFinal)
                truth.CountUltimate(delivery.Claim);
            if (month <= options.Until)
                (pending.TryGetValue(month, out var list) ? list : pending[month] = []).Add(delivery);
        }
    }

    ILookup<Month, PlannedAllocation> Plan(Agenda agenda, OtherDeliveries others)
    {
        var plans = new ClientPlan(region, options);
        var all = new List<PlannedAllocation>();
        for (int client = 0; client < options.Clients; client++)
        {
            var plan = plans.Make(client);
            others.Add(client, plan);
            plan.ForEach(agenda.Add);
            all.AddRange(plan);
        }
        return all.ToLookup(allocation => Month.Of(allocation.Start) < options.First ? options.First : Month.Of(allocation.Start));
    }

    static void Write(Month month, List<ClaimDelivery> due, ClaimDeliveries claims, AllocationDeliveries allocations, ILookup<int, (Notice, PlannedAllocation)> notices)
    {
        due.Sort((a, b) => (Order(a), a.Claim.Number).CompareTo((Order(b), b.Claim.Number)));
        var rows = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(due);
        for (int municipality = 0; municipality < MadeRegion.Municipalities.Count; municipality++)
        {
            int count = 0;
            while (count < rows.Length && rows[count].Claim.Allocation.Municipality == municipality)
                count++;
            claims.Write(month, municipality, rows[..count]);
            allocations.Write(month, municipality, notices[municipality]);
            rows = rows[count..];
        }

        static int Order(ClaimDelivery delivery) => delivery.Claim.Allocation.Municipality * 1000 + delivery.Claim.Allocation.Provider.Index;
    }
}
