using Pdc.Extracts.Generate.Fates;
using Pdc.Extracts.Generate.World;

namespace Pdc.Extracts.Generate.Writing;

/// <summary>
/// Claim lines broken on purpose: each a copy of a sound line with a reference of its own and one thing wrong, named by the code of
/// the check that must catch it. A check may find more in the same line (a BSN that fails the elfproef is not the client's either).
/// </summary>
sealed class BrokenClaims(MadeRegion region)
{
    static readonly string[] Codes =
        ["R10", "R11", "R12", "R13", "R14", "R15", "R20", "R21", "R30", "R31", "R32", "R33", "R34", "R35", "R36", "R37", "R38", "R39"];

    static readonly int Message = At("bericht_id"), Reference = At("referentie_nr"), Earlier = At("vorig_referentie_nr"), Municipality = At("gemeente"), Provider = At("aanbieder_agb"),
        Client = At("client_bsn"), Allocation = At("toewijzing_nr"), Category = At("categorie"), Product = At("product"), From = At("periode_begin"), To = At("periode_eind"),
        Received = At("ontvangen"), Volume = At("volume"), Amount = At("bedrag_cent"), DebitCredit = At("dc"), Status = At("status");

    // Far above the references and numbers of sound rows.
    int references = 90_000_000, allocations = 20_000_000;

    /// <summary>
    /// Only lines whose copy cannot touch another line: no credits, and no allocation whose lines are counted together.
    /// </summary>
    public static bool CanCopy(ClaimDelivery delivery) =>
        delivery is { IsFinal: true, Claim: { Rejection: null, Credits: null, Allocation: { Form: AllocationForm.Product, Product.Frequency: not "6" } } };

    /// <summary>Breaks the cells of a sound line. Returns the code that must catch it.</summary>
    public string Break(string[] cells, PlannedClaim claim, Month delivery, Dice dice)
    {
        string code = dice.Pick(Codes);
        if (code is "R33" or "R34" && claim.Allocation.Product.InEuros || code == "R37" && claim.Care == delivery)
            code = "R30";
        if (code != "R35")
            cells[Reference] = PlannedClaim.ReferenceOf(claim.Allocation.Provider, ++references);

        switch (code)
        {
            case "R10": cells[dice.Chance(0.5) ? Product : Volume] = ""; break;
            case "R11": cells[To] = $"{claim.Care.Year}-02-30"; break;
            case "R12": cells[Message] += "-VEEL-TE-LANG"; break;
            case "R13": cells[dice.Chance(0.5) ? DebitCredit : Status] = "x"; break;
            case "R14": cells[Municipality] = "9999"; break;
            case "R15": cells[Received] = Layout.Text((delivery + 1).FirstDay.AddDays(2)); break;
            case "R20": cells[Client] = TestBsn.Broken(cells[Client]); break;
            case "R21": cells[Provider] = "94999999"; break;
            case "R30": cells[Allocation] = Layout.Text(++allocations); break;
            case "R31": InMonth(cells, Month.Of(claim.Allocation.Start) - 1); break;
            case "R32": cells[Category] = claim.Allocation.Product.Category == "53" ? "46" : "53"; break;
            case "R33": cells[Amount] = Layout.Text(claim.Amount + 1); break;
            case "R34": Exceed(cells, claim); break;
            case "R35": break;
            case "R36": Credit(cells, claim); break;
            case "R37": cells[To] = Layout.Text((claim.Care + 1).FirstDay); break;
            case "R38": cells[Client] = TestBsn.Of(claim.Allocation.Client + 1); break;
            case "R39": cells[Provider] = region.Providers[(claim.Allocation.Provider.Index + 1) % region.Providers.Count].Agb; break;
        }
        return code;
    }

    static void InMonth(string[] cells, Month month) => (cells[From], cells[To]) = (Layout.Text(month.FirstDay), Layout.Text(month.LastDay));

    // Sixty times what was granted per day, week or month is more than any month holds.
    static void Exceed(string[] cells, PlannedClaim claim)
    {
        int volume = claim.Allocation.Volume * 60;
        (cells[Volume], cells[Amount]) = (Layout.Text(volume), Layout.Text((long)volume * claim.Tariff));
    }

    void Credit(string[] cells, PlannedClaim claim)
    {
        cells[Earlier] = PlannedClaim.ReferenceOf(claim.Allocation.Provider, ++references);
        (cells[Amount], cells[DebitCredit]) = (Layout.Text(-claim.Amount), "C");
    }

    static int At(string column) => Array.IndexOf(Layout.Claim, column);
}
