using Pdc.Extracts.Generate.Fates;
using Pdc.Extracts.Generate.World;

namespace Pdc.Extracts.Generate.Writing;

/// <summary>Writes what does not follow from allocations one by one: pgb and lokaalteam per month, perceelmap once, budget when it is set.</summary>
sealed class OtherDeliveries(GenerateOptions options, string folder, Truth truth)
{
    readonly List<(int Client, int Municipality, int Budget)> personalBudgets = [];
    readonly SortedDictionary<(int Municipality, string Lot, int Year), long> expected = [];

    /// <summary>Hears of every client with what was planned for it.</summary>
    public void Add(int client, IReadOnlyList<PlannedAllocation> plan)
    {
        var dice = Dice.For(options.Seed, 9, (ulong)client);
        if (plan.Count > 0 && dice.Chance(0.04))
            personalBudgets.Add((client, plan[0].Municipality, dice.Between(30_000, 280_000)));

        foreach (var allocation in plan)
            for (var month = Later(Month.Of(allocation.Start), options.First); month <= Month.Of(allocation.End) && month <= options.LastCare; month += 1)
            {
                var key = (allocation.Municipality, allocation.Product.Lot, month.Year);
                expected[key] = expected.GetValueOrDefault(key) + allocation.Expected(month, options.First.Year);
            }
    }

    public void Write(Month month)
    {
        if (month == options.First)
            WriteLotMap(month);
        if (month == options.First || month.OfYear is 1 or 7)
            WriteBudgets(month);

        for (int municipality = 0; municipality < MadeRegion.Municipalities.Count; municipality++)
        {
            // One municipality forgets one delivery: that month is missing, not zero.
            if (!(municipality == 6 && options.Months > 3 && month == options.Until - 2))
                WritePersonalBudgets(month, municipality);
            WriteLocalTeams(month, municipality);
        }
    }

    void WriteLotMap(Month month)
    {
        using var file = new CheckedFile(folder, $"perceelmap_REGIO_{month}_v1.csv", Layout.LotMap, "product", null, truth);
        foreach (var product in MadeProduct.All)
            file.Write(product.Code, "2020-01-01", "", product.Lot);
    }

    // Set for the year in January or at the start; a few are raised in July.
    void WriteBudgets(Month month)
    {
        using var file = new CheckedFile(folder, $"budget_REGIO_{month}_v1.csv", Layout.Budget, "perceel", "bedrag_cent", truth);
        bool raised = month.OfYear == 7 && month != options.First;
        foreach (var ((municipality, lot, year), cost) in expected)
        {
            var dice = Dice.For(options.Seed, 10, (ulong)(municipality * 100_000 + year * 10 + lot.Length + lot[0]));
            double share = dice.Between(0.85, 1.15);
            bool raise = dice.Chance(0.2);
            if (year == month.Year && (!raised || raise))
                file.Write(MadeRegion.Municipalities[municipality].Code, Layout.Text(year), lot, Layout.Text((long)(cost * (share + (raised ? 0.08 : 0)) / 100_000) * 100_000 + 100_000),
                    raised ? "2" : "1", Layout.Text(month.FirstDay));
        }
    }

    void WritePersonalBudgets(Month month, int municipality)
    {
        string code = MadeRegion.Municipalities[municipality].Code;
        using var file = new CheckedFile(folder, $"pgb_{code}_{month}_v1.csv", Layout.PersonalBudget, "maand", "besteed_cent", truth);
        var dice = Dice.For(options.Seed, 11, (ulong)(municipality * 4096 + (month - options.First)));
        foreach (var (client, _, budget) in personalBudgets.Where(budget => budget.Municipality == municipality))
            file.Write(code, month.ToString(), TestBsn.Of(client), client % 3 == 0 ? "40" : "45", Layout.Text(budget), Layout.Text((long)(budget * dice.Between(0.5, 1.0))));
    }

    void WriteLocalTeams(Month month, int municipality)
    {
        var (code, _, size) = MadeRegion.Municipalities[municipality];
        using var file = new CheckedFile(folder, $"lokaalteam_{code}_{month}_v1.csv", Layout.LocalTeam, "team", "kosten_cent", truth);
        var dice = Dice.For(options.Seed, 12, (ulong)(municipality * 4096 + (month - options.First)));
        for (int team = 1; team <= 1 + (int)(size / 60); team++)
        {
            int families = dice.Between(20, 60), tenths = dice.Between(30, 90);
            file.Write(code, month.ToString(), $"Team {team}", "", Layout.Text(families), Layout.Text(families * dice.Between(2, 5)), $"{tenths / 10}.{tenths % 10}", Layout.Text(tenths * 65_000L));
        }
    }

    static Month Later(Month a, Month b) => a > b ? a : b;
}
