using System.Buffers;
using Pdc.Core.Publishing;
using Pdc.Site.Publishing;

namespace Pdc.Site.OpenData;

/// <summary>
/// The files to take away. Those that change with a waiting time (the offers and what holds them all) are large, and are renewed each night
/// and when anything else changed; a new waiting time alone leaves them as they are, with their date in them.
/// </summary>
static class DataFiles
{
    /// <param name="Place">Where the file waits to be written; null when the target has it already.</param>
    public readonly record struct Draft(string Path, string Hash, PageSpool.Place? Place);

    /// <summary>The addresses that pages may link to.</summary>
    public static IEnumerable<string> Addresses =>
        DataLists.All.SelectMany(list => new[] { DataAddress.Csv(list), DataAddress.CsvMetadata(list), DataAddress.Json(list), DataAddress.Schema(list) })
            .Append(DataAddress.Workbook);

    /// <param name="renew">Whether every file is to be made afresh.</param>
    public static List<Draft> Make(Edition edition, SiteManifest before, bool renew, PageSpool spool)
    {
        var drafts = new List<Draft>();
        bool moved = renew;
        foreach (var list in DataLists.All.Where(list => list != DataLists.Moving))
        {
            var csv = Made(DataAddress.Csv(list), before, spool, to => CsvFile.Write(list, edition, to));
            drafts.Add(csv);
            moved |= csv.Place is not null;
            Rest(list, csv.Place is not null || renew);
        }

        if (moved || !Has(before, DataAddress.Csv(DataLists.Moving)))
        {
            moved = true;
            drafts.Add(Made(DataAddress.Csv(DataLists.Moving), before, spool, to => CsvFile.Write(DataLists.Moving, edition, to)));
        }
        else
            drafts.Add(Kept(DataAddress.Csv(DataLists.Moving), before));
        Rest(DataLists.Moving, moved);
        drafts.Add(moved || !Has(before, DataAddress.Workbook)
            ? Made(DataAddress.Workbook, before, spool, to => Workbook.Write(edition, to.AsStream(leaveOpen: true)))
            : Kept(DataAddress.Workbook, before));
        return drafts;

        // The CSV of a list says whether it changed; the other forms hold the same rows.
        void Rest(DataList list, bool changed)
        {
            drafts.Add(changed || !Has(before, DataAddress.Json(list))
                ? Made(DataAddress.Json(list), before, spool, to => JsonFile.Write(list, edition, to))
                : Kept(DataAddress.Json(list), before));
            drafts.Add(Made(DataAddress.Schema(list), before, spool, to => to.Write(SchemaFiles.JsonSchema(list, edition))));
            drafts.Add(Made(DataAddress.CsvMetadata(list), before, spool, to => to.Write(SchemaFiles.CsvMetadata(list, edition))));
        }
    }

    static bool Has(SiteManifest before, string address) => before.Files.ContainsKey(address[1..]);

    static Draft Kept(string address, SiteManifest before) => new(address[1..], before.Files[address[1..]], null);

    static Draft Made(string address, SiteManifest before, PageSpool spool, Action<SpooledFile> write)
    {
        using var file = new SpooledFile(spool);
        write(file);
        var (hash, place) = file.End();
        return new(address[1..], hash, before.Files.GetValueOrDefault(address[1..]) == hash ? null : place);
    }
}
