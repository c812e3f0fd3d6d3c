using System.Security.Cryptography;
using System.Text;
using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Core.Deliveries;
using Pdc.Extracts;
using Pdc.Extracts.Privacy;

namespace Pdc.Functions.Extracts;

/// <summary>All that the outcomes of one run depend on; the same input needs no second run.</summary>
sealed record RunInput(Month Period, IReadOnlyList<InboxDelivery> Deliveries, CatalogueFacts Catalogue, byte[] Key, IReadOnlyDictionary<string, byte[]> Recipients)
{
    public string Hash
    {
        get
        {
            string[] parts =
            [
                Period.ToString(), ExtractRun.SpecificationVersion, new Pseudonyms(Key).KeyId, Catalogue.Sha256,
                .. Recipients.Keys.Order(StringComparer.Ordinal),
                .. Deliveries.Select(delivery => $"{NameOf(delivery)} {delivery.Sha256}").Order(StringComparer.Ordinal),
            ];
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
        }
    }

    /// <summary>What a delivery is called in the folder of the run: names of messages are free, so that two municipalities may choose the same.</summary>
    public static string NameOf(InboxDelivery delivery) =>
        Path.GetExtension(delivery.FileName) == ".csv" ? delivery.FileName : $"{delivery.Municipality}-{delivery.Period}-{delivery.FileName}";

    public static async Task<RunInput> Read(Month period, DeliveryStore deliveries, CatalogueStore catalogue, Region region, ExtractKeys keys, CancellationToken cancel)
    {
        var memory = new CatalogueMemory(region);
        await catalogue.Refresh(memory, null, cancel);
        var facts = CatalogueFacts.Of(memory.Snapshot());
        if (facts.Municipalities.Count == 0)
            facts = CatalogueFacts.Without(region);
        return new(period, await deliveries.ForRun(period, cancel), facts, keys.Of(period.Year, "REGIO"), facts.Municipalities.ToDictionary(code => code, code => keys.Of(period.Year, code)));
    }
}
