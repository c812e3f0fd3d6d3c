using Pdc.Core;
using Pdc.Site.Archive;
using RazorSlices;

namespace Pdc.Site.Pages.Archive;

/// <summary>Every month that was kept (D13).</summary>
public sealed class ArchivePage(Edition edition) : Page(edition)
{
    public override string Address => "/archief/";
    public override string Title => "Archief";
    public override string Description => $"De gids van de regio {Edition.Region.Name} zoals die aan het eind van elke maand was.";

    /// <summary>Newest first.</summary>
    public IReadOnlyList<ArchivedMonth> Months => Edition.Archive;

    public override RazorSlice Slice() => ArchiveSlice.Create(this);
}

/// <summary>One month: what was in force on its last day, and the files.</summary>
public sealed class ArchivedMonthPage(Edition edition, ArchivedMonth month) : Page(edition)
{
    static readonly Crumb[] Below = [new("Archief", "/archief/")];

    public static IEnumerable<ArchivedMonthPage> All(Edition edition) => edition.Archive.Select(month => new ArchivedMonthPage(edition, month));

    public ArchivedMonth Month => month;
    public override string Address => month.Address;
    public override string Title => $"De gids op {month.AsOf.InWords()}";
    public override string Description => $"Aanbieders, aanbod, wachttijden, contracten en tarieven in de regio {Edition.Region.Name} op {month.AsOf.InWords()}.";
    public override IReadOnlyList<Crumb> Crumbs => Below;

    public override RazorSlice Slice() => ArchivedMonthSlice.Create(this);
}
