using Pdc.Core.Catalogue;
using Pdc.Core.Storage;

namespace Pdc.Core.Changes;

/// <summary>
/// Puts approved texts on the live catalogue. Safe to do twice: a text that is live already changes nothing, so a crash anywhere in
/// between is mended by doing it again.
/// </summary>
public sealed class ChangeApplication(ChangeStore changes, CatalogueStore catalogue, TimeProvider clock)
{
    /// <summary>All approved changes of one provider that are not live yet, in the order they were submitted.</summary>
    /// <returns>How many went live.</returns>
    public async Task<int> Apply(KvkNumber kvk, CancellationToken cancel)
    {
        var approved = (await changes.Of(kvk, cancel)).Where(change => change.Status == ChangeStatus.Approved && change.AppliedAt is null).Reverse().ToList();
        foreach (var change in approved)
            await Apply(change, cancel);
        return approved.Count;
    }

    /// <summary>All approved changes of all providers: where a region publishes once a month (D3).</summary>
    public async Task<int> ApplyAll(CancellationToken cancel)
    {
        var providers = (await changes.All(ChangeStatus.Approved, cancel)).Where(change => change.AppliedAt is null).Select(change => change.Provider).Distinct().ToList();
        int applied = 0;
        foreach (var kvk in providers)
            applied += await Apply(kvk, cancel);
        return applied;
    }

    async Task Apply(ChangeRequest change, CancellationToken cancel)
    {
        // A provider that has left the catalogue meanwhile has no text to change.
        if (await catalogue.FindProvider(change.Provider, cancel) is { } provider)
            await catalogue.Save(provider, change.After.ApplyTo(provider.Value), new(change.Verdict!.By, "change.applied", change.Id.ToString()), cancel);

        if (await changes.Find(change.Provider, change.Id, cancel) is { Value.AppliedAt: null } read)
            await changes.Replace(read, read.Value with { AppliedAt = clock.GetUtcNow() }, new(change.Verdict!.By, "change.applied", change.Id.ToString()), cancel);
    }
}
