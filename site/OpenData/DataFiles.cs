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
    /// <param name="Pieces">Where the file waits to be written; null when the target has it already.</param>
    public readonly record struct Draft(string Path, ContentHash Hash, IReadOnlyList<PageSpool.Place>? Pieces);

    readonly record struct Recipe(string Address, Action<SpooledFile> Write);

    /// <summary>The addresses that pages may link to.</summary>
    public static IEnumerable<string> Addresses =>
        DataLists.All.SelectMany(list => new[] { DataAddress.Csv(list), DataAddress.CsvMetadata(list), DataAddress.Json(list), DataAddress.Schema(list) })
            .Append(DataAddress.Workbook).Append(PrintPage.Place);

    /// <param name="renew">Whether every file is to be made afresh.</param>
    public static List<Draft> Make(Edition edition, SiteManifest before, bool renew, PageSpool spool)
    {
        // A page that is kept asks for the style it was made with.
        renew |= !before.Files.ContainsKey(edition.Assets.Style[1..]) || !before.Files.ContainsKey(edition.Assets.PrintStyle[1..]);

        // The CSV of a list tells whether the list changed; the other forms hold the same rows.
        var still = DataLists.All.Where(list => list != DataLists.Moving).ToList();
        var csv = Made(still.Select(list => Csv(list, edition)), before, spool);
        bool all = renew || csv.Exists(draft => draft.Pieces is not null);

        var changed = still.Where((_, i) => renew || csv[i].Pieces is not null).ToHashSet();
        if (all)
            changed.Add(DataLists.Moving);
        // The largest first: what is started last should be short.
        Recipe[] large = [new(DataAddress.Workbook, to => Workbook.Write(edition, to.AsStream(leaveOpen: true))), Csv(DataLists.Moving, edition), Paper(edition)];
        var json = DataLists.All.Reverse().ToLookup(changed.Contains, list => new Recipe(DataAddress.Json(list), to => JsonFile.Write(list, edition, to)));
        var kept = json[false].Concat(all ? [] : large).ToLookup(recipe => before.Files.ContainsKey(recipe.Address[1..]));
        return
        [
            .. csv,
            .. kept[true].Select(recipe => new Draft(recipe.Address[1..], before.Files[recipe.Address[1..]], null)),
            .. Made([.. all ? large : [], .. json[true], .. kept[false], .. DataLists.All.SelectMany(list => Descriptions(list, edition))], before, spool),
        ];
    }

    static Recipe Csv(DataList list, Edition edition) => new(DataAddress.Csv(list), to => CsvFile.Write(list, edition, to));

    static Recipe Paper(Edition edition)
    {
        var page = new PrintPage(edition);
        return new("/" + page.Path, to => SitePublisher.Draw(page, to));
    }

    static Recipe[] Descriptions(DataList list, Edition edition) =>
    [
        new(DataAddress.Schema(list), to => to.Write(SchemaFiles.JsonSchema(list, edition))),
        new(DataAddress.CsvMetadata(list), to => to.Write(SchemaFiles.CsvMetadata(list, edition))),
    ];

    static List<Draft> Made(IEnumerable<Recipe> recipes, SiteManifest before, PageSpool spool)
    {
        Recipe[] all = [.. recipes];
        var drafts = new Draft[all.Length];
        Parallel.For(0, all.Length, i =>
        {
            using var file = new SpooledFile(spool);
            all[i].Write(file);
            var (hash, pieces) = file.End();
            string path = all[i].Address[1..];
            drafts[i] = new(path, hash, before.Files.TryGetValue(path, out var there) && there == hash ? null : pieces);
        });
        return [.. drafts];
    }
}
