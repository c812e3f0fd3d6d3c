using System.Buffers;
using Pdc.Core.Publishing;
using Pdc.Site.Pages.Data;
using Pdc.Site.Publishing;

namespace Pdc.Site.OpenData;

/// <summary>
/// The files to take away. Those that change with a waiting time (the offers and what holds them all) are large, and are renewed each night
/// and when anything else changed; a new waiting time alone leaves them as they are, with their date in them.
/// </summary>
static class DataFiles
{
    /// <summary>The addresses that pages may link to.</summary>
    public static IEnumerable<string> Addresses =>
        DataLists.All.SelectMany(list => new[] { DataAddress.Csv(list), DataAddress.CsvMetadata(list), DataAddress.Json(list), DataAddress.Schema(list) })
            .Append(DataAddress.Workbook).Append(PrintPage.Place);

    /// <param name="renew">Whether every file is to be made afresh.</param>
    /// <param name="still">As this process made them last, when nothing but waits differs since.</param>
    public static IReadOnlyList<LargeFile.Draft> Make(Edition edition, SiteManifest before, bool renew, IReadOnlyDictionary<string, ContentHash>? still, PageSpool spool)
    {
        if (!renew && still is not null && still.All(file => before.Files.TryGetValue(file.Key, out var there) && there == file.Value))
            return [.. still.Select(file => new LargeFile.Draft(file.Key, file.Value, null))];

        // A page that is kept asks for the style it was made with.
        renew |= !before.Files.ContainsKey(edition.Assets.Style[1..]) || !before.Files.ContainsKey(edition.Assets.PrintStyle[1..]);

        // The CSV of a list tells whether the list changed; the other forms hold the same rows.
        var lists = DataLists.All.Where(list => list != DataLists.Moving).ToList();
        var csv = LargeFile.Make([.. lists.Select(list => Csv(list, edition))], before, spool);
        bool all = renew || csv.Any(draft => draft.Pieces is not null);

        var changed = lists.Where((_, i) => renew || csv[i].Pieces is not null).ToHashSet();
        if (all)
            changed.Add(DataLists.Moving);
        // The largest first: what is started last should be short.
        LargeFile[] large = [Of(DataAddress.Workbook, to => Workbook.Write(edition, to.AsStream(leaveOpen: true))), Csv(DataLists.Moving, edition), Paper(edition)];
        var json = DataLists.All.Reverse().ToLookup(changed.Contains, list => Of(DataAddress.Json(list), to => JsonFile.Write(list, edition, to)));
        var kept = json[false].Concat(all ? [] : large).ToLookup(file => before.Files.ContainsKey(file.Path));
        return
        [
            .. csv,
            .. kept[true].Select(file => new LargeFile.Draft(file.Path, before.Files[file.Path], null)),
            .. LargeFile.Make([.. all ? large : [], .. json[true], .. kept[false], .. DataLists.All.SelectMany(list => Descriptions(list, edition))], before, spool),
        ];
    }

    static LargeFile Csv(DataList list, Edition edition) => Of(DataAddress.Csv(list), to => CsvFile.Write(list, edition, to));

    static LargeFile Paper(Edition edition)
    {
        var page = new PrintPage(edition);
        return new(page.Path, to => SitePublisher.Draw(page, to));
    }

    static LargeFile[] Descriptions(DataList list, Edition edition) =>
    [
        Of(DataAddress.Schema(list), to => to.Write(SchemaFiles.JsonSchema(list, edition))),
        Of(DataAddress.CsvMetadata(list), to => to.Write(SchemaFiles.CsvMetadata(list, edition))),
    ];

    static LargeFile Of(string address, Action<SpooledFile> write) => new(address[1..], write);
}
