using Pdc.Site.Reading;
using RazorSlices;

namespace Pdc.Site.Pages.Providers;

/// <summary>Contracted providers from A to Z.</summary>
public sealed class ProviderListPage(Edition edition, ListPart<PublicProvider> part) : Page(edition)
{
    const int Rows = 50;

    public static IEnumerable<ProviderListPage> All(Edition edition) =>
        ListParts.Of(edition.Catalogue.Providers, Rows, "/aanbieders/").Select(part => new ProviderListPage(edition, part));

    public ListPart<PublicProvider> Part => part;
    public override string Address => part.Address;
    public override string Title => part.Number == 1 ? "Aanbieders" : $"Aanbieders, pagina {part.Number}";
    public override string Description => $"Alle aanbieders van jeugdhulp met een contract in de regio {Edition.Region.Name}, van A tot Z.";
    public override IReadOnlyList<Crumb> Crumbs => part.Number == 1 ? [] : [new("Aanbieders", part.ListAddress)];

    public override RazorSlice Slice() => ProviderListSlice.Create(this);
}
