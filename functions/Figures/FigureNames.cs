using Pdc.Core.Catalogue;

namespace Pdc.Functions.Figures;

/// <summary>What the codes in the reports are called: municipalities and providers of the catalogue, read again every hour.</summary>
sealed class FigureNames(CatalogueStore catalogue, Region region, TimeProvider clock)
{
    static readonly TimeSpan Holds = TimeSpan.FromHours(1);

    CodeNames? names;

    public async Task<CodeNames> All(CancellationToken cancel)
    {
        if (names is { } known && known.ReadAt + Holds > clock.GetUtcNow() && known.Municipalities.Count > 0)
            return known;
        var memory = new CatalogueMemory(region);
        await catalogue.Refresh(memory, null, cancel);
        var snapshot = memory.Snapshot();
        return names = new(
            snapshot.Municipalities.ToDictionary(municipality => municipality.Code.ToString(), municipality => municipality.Name),
            snapshot.Providers.GroupBy(provider => provider.Agb.ToString()).ToDictionary(group => group.Key, group => group.First().DisplayName),
            clock.GetUtcNow());
    }
}

/// <summary>Names by code; a code without a name stands for itself.</summary>
public sealed record CodeNames(
    IReadOnlyDictionary<string, string> Municipalities, IReadOnlyDictionary<string, string> Providers, DateTimeOffset ReadAt)
{
    public string Lot(string code) => code == "ONBEKEND" ? "Zonder perceel" : $"Perceel {code}";
    public string Provider(string agb) => Providers.GetValueOrDefault(agb, agb);
}
