using Pdc.Extracts.Generate.Fates;
using Pdc.Extracts.Generate.World;

namespace Pdc.Extracts.Generate.Writing;

/// <summary>Writes the claims (declaratie) that belong to one month and municipality, with the return codes of what was rejected.</summary>
sealed class ClaimDeliveries(MadeRegion region, GenerateOptions options, string folder, Truth truth)
{
    readonly BrokenClaims broken = new(region);
    readonly string[] cells = new string[Layout.Claim.Length];

    /// <summary>The delivery that is made twice: the first version has broken rows, the second has not.</summary>
    Month Redelivered => options.First + options.Months / 2;
    const int RedeliveredBy = 1;

    public long Rows { get; private set; }

    public void Write(Month month, int municipality, ReadOnlySpan<ClaimDelivery> deliveries)
    {
        string code = MadeRegion.Municipalities[municipality].Code;
        bool again = options is { Months: >= 3, Errors: > 0 } && month == Redelivered && municipality == RedeliveredBy;

        WriteClaims($"declaratie_{code}_{month}_v1.csv", month, deliveries, Dice.For(options.Seed, 5, (ulong)(municipality * 4096 + (month - options.First))), repaired: again);
        if (again)
            WriteClaims($"declaratie_{code}_{month}_v2.csv", month, deliveries, dice: null, repaired: false);
        WriteReturns($"retour_{code}_{month}_v1.csv", deliveries, Dice.For(options.Seed, 6, (ulong)(municipality * 4096 + (month - options.First))));

        foreach (var delivery in deliveries)
            truth.Count(delivery, month);
    }

    void WriteClaims(string name, Month month, ReadOnlySpan<ClaimDelivery> deliveries, Dice? dice, bool repaired)
    {
        using var file = new CheckedFile(folder, name, Layout.Claim, "referentie_nr", "bedrag_cent", truth, superseded: repaired);
        foreach (var delivery in deliveries)
        {
            Fill(delivery);
            file.Write(cells);
            if (dice?.Chance(options.Errors) == true && BrokenClaims.CanCopy(delivery))
                file.WriteBroken(broken.Break(cells, delivery.Claim, month, dice), cells);
        }
        Rows += file.Rows;
    }

    void Fill(ClaimDelivery delivery)
    {
        var claim = delivery.Claim;
        var allocation = claim.Allocation;
        cells[0] = claim.Declaration;
        cells[1] = claim.Message;
        cells[2] = claim.Reference;
        cells[3] = claim.Credits?.Reference ?? "";
        cells[4] = MadeRegion.Municipalities[allocation.Municipality].Code;
        cells[5] = allocation.Provider.Agb;
        cells[6] = TestBsn.Of(allocation.Client);
        cells[7] = Layout.Text(allocation.Number);
        cells[8] = allocation.Product.Category;
        cells[9] = allocation.Product.Code;
        cells[10] = Layout.Text(claim.From);
        cells[11] = Layout.Text(claim.To);
        cells[12] = Layout.Text(claim.Received);
        cells[13] = cells[12];
        cells[14] = Layout.Text(claim.Volume);
        cells[15] = allocation.Product.Unit;
        cells[16] = allocation.Product.InEuros ? "" : Layout.Text(claim.Tariff);
        cells[17] = Layout.Text(claim.Amount);
        cells[18] = claim.Credits is null ? "D" : "C";
        cells[19] = delivery.Status;
    }

    void WriteReturns(string name, ReadOnlySpan<ClaimDelivery> deliveries, Dice dice)
    {
        using var file = new CheckedFile(folder, name, Layout.Return, "declaratie_nr", null, truth);
        foreach (var delivery in deliveries)
        {
            if (!delivery.IsFinal)
                continue;

            var claim = delivery.Claim;
            string on = Layout.Text(claim.Answered);
            foreach (string code in claim.Rejection ?? [])
                file.Write(claim.Declaration, claim.Reference, "prestatie", code, on);
            if (claim.Rejection is null && dice.Chance(options.Errors * 0.2))
                file.WriteBroken("R13", claim.Declaration, claim.Reference, "prestatie", "X999", on);
        }
    }
}
