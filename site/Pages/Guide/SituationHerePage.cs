using Pdc.Site.Guide;
using Pdc.Site.Reading;
using RazorSlices;

namespace Pdc.Site.Pages.Guide;

/// <summary>One situation in one municipality: its access team, who gives the help that may fit, and what is not to be had there.</summary>
public sealed class SituationHerePage(Edition edition, PublicSituation shown, PublicMunicipality municipality) : Page(edition)
{
    // So that a page stays within 10 kB whatever the size of the region: the rest stands on the product's page.
    const int Rows = 8;

    public static IEnumerable<SituationHerePage> All(Edition edition) =>
        from situation in edition.Guide.Situations
        from municipality in edition.Catalogue.Municipalities
        select new SituationHerePage(edition, situation, municipality);

    public PublicSituation Shown => shown;
    public Situation Situation => shown.Situation;
    public PublicMunicipality Municipality => municipality;
    public override string Address => shown.AddressIn(municipality);
    public override string Title => $"{Situation.Title}: hulp in {municipality.Name}";
    public override string Description => $"{Situation.Summary} Wie helpt in {municipality.Name}, en hoe lang wacht u?";
    public override IReadOnlyList<Crumb> Crumbs => [GuidePage.Crumb, new(Situation.Title, shown.Address)];

    /// <summary>What somebody offers here, with as many offers as fit.</summary>
    public IReadOnlyList<HelpHere> Here
    {
        get
        {
            var here = shown.Help.Select(help => (Help: help, Offers: Edition.Guide.Offers(help.Product, municipality))).Where(help => help.Offers.Total > 0).ToList();
            var rows = Share(Rows, [.. here.Select(help => help.Offers.First.Count)]);
            return [.. here.Select((help, i) => new HelpHere(help.Help, help.Offers, [.. help.Offers.First.Take(rows[i])]))];
        }
    }

    // One row each in turn, so that what a short list leaves goes to the longer ones; nobody gets none.
    static int[] Share(int rows, int[] wanted)
    {
        int[] given = new int[wanted.Length];
        for (int round = 1; round == 1 || given.Sum() < rows && round <= wanted.DefaultIfEmpty().Max(); round++)
            for (int i = 0; i < wanted.Length; i++)
                if (given[i] < wanted[i] && (round == 1 || given.Sum() < rows))
                    given[i]++;

        return given;
    }

    /// <summary>What nobody offers here, with the nearest municipality where somebody does.</summary>
    public IEnumerable<(FittingProduct Help, PublicMunicipality? Nearest)> Missing =>
        from help in shown.Help
        where Edition.Guide.Offers(help.Product, municipality).Total == 0
        select (help, (PublicMunicipality?)Edition.Coverage.Elsewhere(help.Product, municipality).FirstOrDefault().Municipality);

    /// <summary>The page of one offer, or of its provider while offers have none.</summary>
    public string AddressOf(PublicOffer offer) =>
        $"{offer.Provider.Address}{offer.Product.Product.Code.ToString().ToLowerInvariant()}/" is var own && Links.Has(own) ? own : offer.Provider.Address;

    public override RazorSlice Slice() => SituationHereSlice.Create(this);
}

/// <summary>A kind of help in a municipality, with the first few of its offers.</summary>
public sealed record HelpHere(FittingProduct Help, OffersHere Offers, IReadOnlyList<PublicOffer> Shown);
