using Pdc.Extracts.Generate.Fates;
using Pdc.Extracts.Generate.World;

namespace Pdc.Extracts.Generate.Writing;

/// <summary>Writes what one municipality delivers about allocations in one month: toewijzing, vot and startstop.</summary>
sealed class AllocationDeliveries(GenerateOptions options, string folder, Truth truth)
{
    int brokenNumbers = 30_000_000;

    public void Write(Month month, int municipality, IEnumerable<(Notice Notice, PlannedAllocation Allocation)> notices)
    {
        string code = MadeRegion.Municipalities[municipality].Code;
        var dice = Dice.For(options.Seed, 8, (ulong)(municipality * 4096 + (month - options.First)));
        using var allocations = Open("toewijzing", Layout.Allocation, "toewijzing_nr", "budget_cent");
        using var requests = Open("vot", Layout.Request, "referentie_aanbieder", null);
        using var startStops = Open("startstop", Layout.StartStop, "toewijzing_nr", null);

        foreach (var (notice, allocation) in notices)
        {
            var (file, cells) = notice switch
            {
                Notice.Granted or Notice.Changed => (allocations, Allocation(allocation, changed: notice == Notice.Changed)),
                Notice.Started or Notice.Stopped => (startStops, StartStop(allocation, notice)),
                _ => (requests, Request(allocation, notice, month)),
            };
            file.Write(cells);
            if (dice.Chance(options.Errors))
                file.WriteBroken(Break(notice, cells, month, dice), cells);
        }

        CheckedFile Open(string source, string[] columns, string key, string? amount) => new(folder, $"{source}_{code}_{month}_v1.csv", columns, key, amount, truth);
    }

    static string[] Allocation(PlannedAllocation allocation, bool changed)
    {
        var product = allocation.Product;
        bool hasVolume = allocation.Form == AllocationForm.Product && !product.InEuros;
        long budget = allocation.Form == AllocationForm.Category ? Budget(allocation) : product.InEuros ? allocation.Volume : 0;
        return
        [
            Layout.Text(allocation.Number), MadeRegion.Municipalities[allocation.Municipality].Code, TestBsn.Of(allocation.Client), allocation.Provider.Agb,
            allocation.Request == RequestFate.None ? "" : Reference(allocation, 'A'), product.Category, allocation.Form == AllocationForm.Category ? "" : product.Code,
            Layout.Text(allocation.Granted), $"{8 + allocation.Number % 10:00}:{allocation.Number % 60:00}:00",
            Layout.Text(allocation.Start), Layout.Text(changed ? allocation.End : allocation.FirstEnd),
            hasVolume ? Layout.Text(allocation.Volume) : "", hasVolume ? product.Unit : product.InEuros && allocation.Form == AllocationForm.Product ? "83" : "", hasVolume ? product.Frequency : "",
            budget > 0 ? Layout.Text(budget) : "", changed ? allocation.ChangeReason! : "", "",
        ];
    }

    // A budget for a category holds what the care is expected to cost, with room to spare.
    static long Budget(PlannedAllocation allocation)
    {
        long sum = 0;
        for (var month = Month.Of(allocation.Start); month <= Month.Of(allocation.End); month += 1)
            sum += allocation.Expected(month, allocation.DeliveredIn.Year);
        return sum * 13 / 10 + 100;
    }

    static string[] Request(PlannedAllocation allocation, Notice notice, Month month)
    {
        char kind = notice switch { Notice.Refused => 'B', Notice.Forgotten => 'C', _ => 'A' };
        var refused = Weekdays.On(allocation.Requested, 3);
        var (answer, on) = notice switch
        {
            Notice.Answered => ("301", Layout.Text(allocation.Granted)),
            Notice.Refused => ("319-1", Layout.Text(refused > month.LastDay ? month.LastDay : refused)),
            _ => ("open", ""),
        };
        return
        [
            MadeRegion.Municipalities[allocation.Municipality].Code, allocation.Provider.Agb, Reference(allocation, kind), TestBsn.Of(allocation.Client), Layout.Text(allocation.Requested),
            (allocation.Number % 5) switch { 0 => "02", 1 => "03", 2 => "04", _ => "01" }, Layout.Text(allocation.Start), answer, on,
        ];
    }

    static string[] StartStop(PlannedAllocation allocation, Notice notice) => notice == Notice.Started
        ? [Layout.Text(allocation.Number), "305", Layout.Text(allocation.Start), "", "", "1"]
        : [Layout.Text(allocation.Number), "307", Layout.Text(allocation.Start), Layout.Text(allocation.End), allocation.ChangeReason switch { "07" => "35", "03" => "36", "12" => "34", _ => "31" }, "1"];

    static string Reference(PlannedAllocation allocation, char kind) => $"{kind}{allocation.Provider.Index:000}-{allocation.Number}";

    string Break(Notice notice, string[] cells, Month month, Dice dice)
    {
        switch (notice)
        {
            case Notice.Granted or Notice.Changed:
                cells[0] = Layout.Text(++brokenNumbers);
                cells[4] = "";
                return BreakAllocation(cells, month, dice);
            case Notice.Started or Notice.Stopped:
                cells[1] = "306";
                return "R13";
            default:
                cells[2] = $"X{cells[2]}-{++brokenNumbers}";
                return BreakRequest(cells, dice);
        }
    }

    static string BreakAllocation(string[] cells, Month month, Dice dice)
    {
        switch (dice.Below(8))
        {
            case 0: cells[9] = ""; return "R10";
            case 1: cells[7] = $"{month.Year}-02-30"; return "R11";
            case 2: cells[6] = "45A01X"; return "R12";
            case 3: cells[5] = "99"; return "R13";
            case 4: cells[1] = "9999"; return "R14";
            case 5: cells[7] = Layout.Text((month + 1).FirstDay.AddDays(4)); return "R15";
            case 6: cells[2] = TestBsn.Broken(cells[2]); return "R20";
            default: cells[3] = "94999999"; return "R21";
        }
    }

    static string BreakRequest(string[] cells, Dice dice)
    {
        switch (dice.Below(3))
        {
            case 0: cells[4] = "01-05-2026"; return "R11";
            case 1: cells[5] = "99"; return "R13";
            default: cells[3] = TestBsn.Broken(cells[3]); return "R20";
        }
    }
}
