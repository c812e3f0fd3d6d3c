using Pdc.Extracts.Generate.Fates;
using Pdc.Extracts.Generate.World;

namespace Pdc.Extracts.Generate.Writing;

/// <summary>
/// What a run on the deliveries must find, kept while they are made and written beside them: per month the files <c>verwerkt</c> and
/// <c>uitval</c> as the run writes them, the broken rows with their code, rows and cents per file, and what each care month will have
/// cost when all is in.
/// </summary>
sealed class Truth : IDisposable
{
    readonly record struct Key(int Municipality, string Provider, string Lot, string Product, Month Care, string Code);
    readonly record struct Cost(int Municipality, string Lot, string Provider, Month Care);

    readonly string folder;
    readonly DeliveryFile broken;
    readonly DeliveryFile files;
    readonly Dictionary<Key, (long Lines, long Amount)> processed = [];
    readonly Dictionary<Key, (long Lines, long Amount)> rejected = [];
    readonly Dictionary<Cost, long> ultimate = [];

    public Truth(string folder)
    {
        this.folder = folder;
        Directory.CreateDirectory(folder);
        broken = new(folder, "fouten.csv", ["bestand", "regel", "sleutel", "code", "hersteld"]);
        files = new(folder, "controle.csv", ["bestand", "rijen", "uitgesloten", "bedrag_cent", "uitgesloten_cent", "vervangen"]);
    }

    public void Broken(string file, int line, string key, string code, bool repaired) =>
        broken.Write(file, Layout.Text(line), key, code, repaired ? "ja" : "nee");

    public void Delivered(string file, long rows, long quarantined, long amount, long quarantinedAmount, bool superseded) =>
        files.Write(file, Layout.Text(rows), Layout.Text(quarantined), Layout.Text(amount), Layout.Text(quarantinedAmount), superseded ? "ja" : "nee");

    public void Count(ClaimDelivery delivery, Month month)
    {
        var claim = delivery.Claim;
        if (!delivery.IsFinal)
            return;
        if (claim.Rejection is null)
            Add(processed, KeyOf(claim, ""), claim.Amount);
        else if (claim.Rejection.Length == 0)
            Add(rejected, KeyOf(claim, "????"), claim.Amount);
        foreach (string code in claim.Rejection ?? [])
            Add(rejected, KeyOf(claim, code), claim.Amount);
    }

    /// <summary>Counts a claim among the final cost of its care month, delivered or not.</summary>
    public void CountUltimate(PlannedClaim claim)
    {
        if (claim.Rejection is not null)
            return;
        var key = new Cost(claim.Allocation.Municipality, claim.Allocation.Product.Lot, claim.Allocation.Provider.Agb, claim.Care);
        ultimate[key] = ultimate.GetValueOrDefault(key) + claim.Amount;
    }

    public void EndMonth(Month month)
    {
        using (var file = new DeliveryFile(folder, $"verwerkt_{month}.csv", ["gemeente", "aanbieder_agb", "perceel", "product", "zorgmaand", "verwerkingsmaand", "regels", "bedrag_cent"]))
            foreach (var (key, sum) in Sorted(processed))
                file.Write(Code(key.Municipality), key.Provider, key.Lot, key.Product, key.Care.ToString(), month.ToString(), Layout.Text(sum.Lines), Layout.Text(sum.Amount));

        using (var file = new DeliveryFile(folder, $"uitval_{month}.csv", ["gemeente", "aanbieder_agb", "perceel", "product", "zorgmaand", "verwerkingsmaand", "retourcode", "regels", "codes", "bedrag_cent"]))
            foreach (var (key, sum) in Sorted(rejected))
                file.Write(Code(key.Municipality), key.Provider, key.Lot, key.Product, key.Care.ToString(), month.ToString(), key.Code,
                    Layout.Text(sum.Lines), Layout.Text(key.Code == "????" ? 0 : sum.Lines), Layout.Text(sum.Amount));

        processed.Clear();
        rejected.Clear();
    }

    public void WriteUltimate()
    {
        using var file = new DeliveryFile(folder, "eindstand.csv", ["gemeente", "perceel", "aanbieder_agb", "zorgmaand", "bedrag_cent"]);
        foreach (var (key, amount) in ultimate.OrderBy(pair => Code(pair.Key.Municipality), StringComparer.Ordinal).ThenBy(pair => pair.Key.Lot, StringComparer.Ordinal)
            .ThenBy(pair => pair.Key.Provider, StringComparer.Ordinal).ThenBy(pair => pair.Key.Care))
            file.Write(Code(key.Municipality), key.Lot, key.Provider, key.Care.ToString(), Layout.Text(amount));
    }

    public void Dispose()
    {
        broken.Dispose();
        files.Dispose();
    }

    static void Add(Dictionary<Key, (long Lines, long Amount)> sums, Key key, long amount)
    {
        var sum = sums.GetValueOrDefault(key);
        sums[key] = (sum.Lines + 1, sum.Amount + amount);
    }

    static IEnumerable<KeyValuePair<Key, (long Lines, long Amount)>> Sorted(Dictionary<Key, (long Lines, long Amount)> sums) =>
        sums.OrderBy(pair => Code(pair.Key.Municipality), StringComparer.Ordinal).ThenBy(pair => pair.Key.Provider, StringComparer.Ordinal)
            .ThenBy(pair => pair.Key.Lot, StringComparer.Ordinal).ThenBy(pair => pair.Key.Product, StringComparer.Ordinal)
            .ThenBy(pair => pair.Key.Care).ThenBy(pair => pair.Key.Code, StringComparer.Ordinal);

    static Key KeyOf(PlannedClaim claim, string code) =>
        new(claim.Allocation.Municipality, claim.Allocation.Provider.Agb, claim.Allocation.Product.Lot, claim.Allocation.Product.Code, claim.Care, code);

    static string Code(int municipality) => MadeRegion.Municipalities[municipality].Code;
}
