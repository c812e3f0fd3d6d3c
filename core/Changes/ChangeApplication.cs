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
            // The portal and the queue take up the same text at once; who is second finds it done.
            await DecideAgain.WhenChanged(() => Apply(kvk, change.Id, cancel));
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

    // The provider is read before the change: what is saved on it then is never older than a text that somebody else put there meanwhile.
    async Task Apply(KvkNumber kvk, ChangeId id, CancellationToken cancel)
    {
        var provider = await catalogue.FindProvider(kvk, cancel);
        if (await changes.Find(kvk, id, cancel) is not { Value: { Status: ChangeStatus.Approved, AppliedAt: null } change } read)
            return;

        var act = new Act(change.Verdict!.By, "change.applied", id.ToString());
        // A provider that has left the catalogue meanwhile has no text to change.
        if (provider is not null)
            await catalogue.Save(provider, change.After.ApplyTo(provider.Value), act, cancel);
        await changes.Replace(read, change with { AppliedAt = clock.GetUtcNow() }, act, cancel);
    }
}
