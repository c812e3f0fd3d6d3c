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
    /// <returns>How many were taken up.</returns>
    public Task<int> Apply(KvkNumber kvk, CancellationToken cancel) => Apply(kvk, DateTimeOffset.MaxValue, cancel);

    /// <summary>All approved changes of all providers.</summary>
    public Task<int> ApplyAll(CancellationToken cancel) => ApplyAll(DateTimeOffset.MaxValue, cancel);

    /// <summary>The changes of all providers that were approved before a moment: where a region publishes once a month (D3).</summary>
    public async Task<int> ApplyAll(DateTimeOffset approvedBefore, CancellationToken cancel)
    {
        var providers = (await changes.All(ChangeStatus.Approved, cancel)).Where(change => Awaits(change, approvedBefore)).Select(change => change.Provider).Distinct().ToList();
        int applied = 0;
        foreach (var kvk in providers)
            applied += await Apply(kvk, approvedBefore, cancel);
        return applied;
    }

    static bool Awaits(ChangeRequest change, DateTimeOffset approvedBefore) =>
        change is { Status: ChangeStatus.Approved, AppliedAt: null, Verdict: { } verdict } && verdict.At < approvedBefore;

    async Task<int> Apply(KvkNumber kvk, DateTimeOffset approvedBefore, CancellationToken cancel)
    {
        var approved = (await changes.Of(kvk, cancel)).Where(change => Awaits(change, approvedBefore)).Reverse().ToList();
        foreach (var change in approved)
            // The portal and the queue take up the same text at once; who is second finds it done.
            await DecideAgain.WhenChanged(() => Apply(kvk, change.Id, cancel));
        return approved.Count;
    }

    // The provider is read before the change: what is saved on it then is never older than a text that somebody else put there meanwhile.
    async Task Apply(KvkNumber kvk, ChangeId id, CancellationToken cancel)
    {
        var provider = await catalogue.FindProvider(kvk, cancel);
        if (await changes.Find(kvk, id, cancel) is not { Value: { Status: ChangeStatus.Approved, AppliedAt: null } change } read)
            return;

        if (change.BetraysOf(provider?.Value) is not null)
        {
            await changes.Replace(read, change.Return(), new("pdc", "change.returned", "De tekst noemt het adres van een locatie die intussen geheim is."), cancel);
            return;
        }

        var act = new Act(change.Verdict!.By, "change.applied", id.ToString());
        // A provider that has left the catalogue meanwhile has no text to change.
        if (provider is not null)
            await catalogue.Save(provider, change.After.ApplyTo(provider.Value), act, cancel);
        await changes.Replace(read, change with { AppliedAt = clock.GetUtcNow() }, act, cancel);
    }
}
