using RazorSlices;

namespace Pdc.Site.Pages.Compare;

/// <summary>
/// The visitor's own list, side by side. The page holds no offers: the browser knows which ones, and nobody else does.
/// </summary>
public sealed class ComparePage(Edition edition) : Page(edition)
{
    public override string Address => "/vergelijken/";
    public override string Title => "Mijn lijst";
    public override string Description => "Vergelijk hulp die u hebt uitgekozen: de wachttijd, waar het is en hoe u zich aanmeldt.";
    public override bool Listed => false;
    public override string? OwnStyle => Edition.Assets.FinderStyle;
    public override IReadOnlyList<string> Scripts => [Edition.Assets.ListScript, Edition.Assets.CompareScript];

    public override RazorSlice Slice() => CompareSlice.Create(this);
}
