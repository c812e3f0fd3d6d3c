using Pdc.Core.Import;
using Pdc.Core.Storage;

namespace Pdc.Core.Catalogue;

/// <summary>Whom the bureau mails about what, as the catalogue was imported with.</summary>
public sealed class ContactStore(StorageAccount storage, TimeProvider clock)
{
    readonly Journal journal = new(storage, StorageNames.Contacts, clock);

    public async Task<IReadOnlyList<Contact>> All(CancellationToken cancel)
    {
        var contacts = new List<Contact>();
        await foreach (var aggregate in journal.ReadAll(cancel))
            contacts.AddRange(CataloguePartition.Rows(aggregate).Where(row => row.Sheet == Sheets.Contacts).Select(row => RecordReader.Contact(new(row, []))));
        return contacts;
    }
}
