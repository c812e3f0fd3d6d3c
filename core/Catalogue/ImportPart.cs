using Pdc.Core.Import;
using Pdc.Core.Storage;

namespace Pdc.Core.Catalogue;

/// <summary>What an import has for one aggregate: compared with the store, and saved.</summary>
/// <param name="provider">As in the file, for the aggregate of a provider.</param>
/// <param name="addresses">Its addresses on the site, which the file does not hold.</param>
sealed class ImportPart(Journal journal, IReadOnlyList<SheetRow> wanted, Provider? provider, RowChange? addresses)
{
    public AggregateDifference Difference { get; private set; } = null!;

    /// <summary>Kept texts that tell where a secret location of the provider is.</summary>
    public IReadOnlyList<Finding> Betrayals { get; private set; } = [];

    /// <param name="last">Null for an aggregate that has no events.</param>
    public void Compare(Aggregate before, LastImport? last)
    {
        Difference = new(before, wanted, last ?? new(before, []));
        Betrayals = [.. FindBetrayals()];
    }

    /// <summary>Writes what differs. When somebody else saved meanwhile, it is compared anew first, with what is there now.</summary>
    /// <exception cref="ChangedMeanwhile">Somebody else was first every time.</exception>
    public async Task Save(Act act, CancellationToken cancel)
    {
        bool again = false;
        await DecideAgain.WhenChanged(async () =>
        {
            if (again)
                await CompareAnew(cancel);
            again = true;
            if (Betrayals.Count == 0)
                await journal.Commit(Difference.Before, addresses is null ? Difference.Changes : [.. Difference.Changes, addresses], act, cancel);
        });
    }

    async Task CompareAnew(CancellationToken cancel)
    {
        var before = await journal.Read(Difference.Before.Partition, cancel);
        var events = new List<JournalEvent>();
        await foreach (var happened in journal.Events(before.Partition, cancel))
            events.Add(happened);
        Compare(before, new(before, events));
    }

    // What the file says itself was judged when it was read; a text from the portal was judged by the locations of that day.
    IEnumerable<Finding> FindBetrayals() =>
        from cell in Difference.Kept
        where cell.Sheet == Sheets.Providers.Name && cell.Column is "samenvatting" or "omschrijving" && provider!.AreBetrayedBy(cell.Before)
        let row = wanted.First(one => one.Sheet.Name == cell.Sheet && one.Key == cell.Key)
        select new Finding(Severity.Error, cell.Sheet, row.Line, cell.Column,
            "de aanbieder schreef hier in het portaal een andere tekst, met het adres van een locatie die in dit bestand geheim is. " +
            "Zet in deze cel een nieuwe tekst zonder dat adres: die komt dan in de plaats van die uit het portaal.");
}
