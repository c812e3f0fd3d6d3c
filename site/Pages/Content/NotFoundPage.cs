using RazorSlices;

namespace Pdc.Site.Pages.Content;

/// <summary>What a reader sees at an address that does not exist.</summary>
public sealed class NotFoundPage(Edition edition) : Page(edition)
{
    public override string Address => "/404.html";
    public override string Title => "Deze pagina bestaat niet";
    public override string Description => "Het adres klopt niet, of de pagina is weggehaald.";
    public override bool Listed => false;

    public override RazorSlice Slice() => NotFoundSlice.Create(this);
}
