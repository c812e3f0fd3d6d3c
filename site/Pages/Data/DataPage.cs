using Pdc.Site.OpenData;
using RazorSlices;

namespace Pdc.Site.Pages.Data;

/// <summary>Where anyone takes the whole guide away: as a workbook, on paper, and as data for programs.</summary>
public sealed class DataPage(Edition edition) : Page(edition)
{
    public override string Address => "/data/";
    public override string Title => "De gids meenemen";
    public override string Description => "Download de hele gids voor Excel, druk hem af of gebruik de gegevens in uw eigen programma.";

    internal IReadOnlyList<(DataList List, int Rows)> Lists => [.. DataLists.All.Select(list => (list, list.Count(Edition)))];

    public override RazorSlice Slice() => DataSlice.Create(this);
}
