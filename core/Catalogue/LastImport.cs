using Pdc.Core.Import;
using Pdc.Core.Storage;

namespace Pdc.Core.Catalogue;

/// <summary>
/// What the files said about an aggregate when it was imported last. The events tell what an import wrote; where that is not what the file
/// said, because a newer text from the portal was kept, the file's own row stands beside it.
/// </summary>
sealed class LastImport
{
    /// <summary>Not part of the import format: a row as the file had it, where the catalogue holds something newer.</summary>
    public const string File = "bestand";

    readonly Aggregate before;
    readonly Dictionary<string, IReadOnlyDictionary<string, string>?> written = new(StringComparer.Ordinal);

    /// <param name="events">Of the aggregate, oldest first.</param>
    public LastImport(Aggregate before, IEnumerable<JournalEvent> events)
    {
        this.before = before;
        foreach (var happened in events)
            if (happened.Act.What == CatalogueImport.Imported)
                foreach (var difference in happened.Differences)
                    written[difference.Key] = difference.After;
    }

    public static string KeyOfFile(string row) => $"{File}|{row}";

    /// <summary>The row as the last file had it; null when no import ever brought it.</summary>
    public IReadOnlyDictionary<string, string>? Said(string row) =>
        before.Rows.TryGetValue(KeyOfFile(row), out var file) ? file.Columns : written.GetValueOrDefault(row);

    /// <summary>What the next import must find beside the row to know what this file said; no columns when the events tell.</summary>
    /// <param name="stored">As it stands now.</param>
    /// <param name="after">As this import leaves it.</param>
    public RowChange Remember(string row, IReadOnlyDictionary<string, string> file, IReadOnlyDictionary<string, string> stored, IReadOnlyDictionary<string, string> after)
    {
        var told = Journal.Same(stored, after) ? written.GetValueOrDefault(row) : after;
        return new(KeyOfFile(row), Journal.Same(told, file) ? null : file);
    }
}
