using Pdc.Core;
using Pdc.Core.Catalogue;

namespace Pdc.Functions.Deliveries;

/// <summary>What municipalities are called; read once, for names rarely change.</summary>
sealed class MunicipalityNames(CatalogueStore catalogue, Region region)
{
    IReadOnlyDictionary<string, string>? names;

    public async Task<IReadOnlyDictionary<string, string>> All(CancellationToken cancel)
    {
        if (names is { Count: > 0 } known)
            return known;
        var memory = new CatalogueMemory(region);
        await catalogue.Refresh(memory, region.Municipalities.Select(code => "gemeente|" + code), cancel);
        return names = memory.Snapshot().Municipalities.ToDictionary(municipality => municipality.Code.ToString(), municipality => municipality.Name);
    }

    public static string Of(string code, IReadOnlyDictionary<string, string> names) =>
        code == "REGIO" ? "hele regio" : names.TryGetValue(code, out string? name) ? name : code.Length == 0 ? "onbekend" : code;
}
