using System.Text.Json;
using Pdc.Core.Catalogue;
using Pdc.Core.History;
using Pdc.Core;
using Pdc.Site.Reading;
using Pdc.Site.Standards;
using RazorSlices;

namespace Pdc.Site.Pages.Offers;

/// <summary>One product at one provider: how long the wait is and how sure that is, how to get there, for whom, where.</summary>
public sealed class OfferPage(Edition edition, PublicOffer shown) : Page(edition)
{
    const int MostDays = 8;

    /// <summary>Past this many, the teams of municipalities stand behind a link.</summary>
    internal const int FewMunicipalities = 3;

    public static IEnumerable<OfferPage> All(Edition edition) =>
        edition.Catalogue.Providers.SelectMany(provider => provider.Offers).Select(shown => new OfferPage(edition, shown));

    public PublicOffer Shown => shown;
    public Offer Offer => shown.Offer;
    public Product Product => shown.Product.Product;
    public PublicProvider Provider => shown.Provider;

    public override string Address => shown.Address;
    public override string Title => $"{Product.Name} bij {Provider.Name}";
    public override string Description => $"{Product.Name} bij {Provider.Name}: de wachttijd, voor wie het is en hoe u zich aanmeldt.";
    public override IReadOnlyList<Crumb> Crumbs => [new("Aanbieders", "/aanbieders/"), new(Provider.Name, Provider.Address)];

    public Registration Registration => Provider.Registration;

    /// <summary>The municipalities whose families can come here: their access teams help to choose.</summary>
    public IReadOnlyList<PublicMunicipality> Municipalities =>
        [.. Edition.Catalogue.Municipalities.Where(municipality => Offer.IsIn(municipality.Municipality.Code))];

    /// <summary>The last twelve months; null when too little is known.</summary>
    public WaitingCourse? Course => WaitingCourse.Of(Edition, shown);

    /// <summary>What changed, newest first, by day. Weeks go without saying where the course of them is drawn.</summary>
    public IReadOnlyList<IGrouping<DateOnly, PastChange>> Told(IReadOnlyList<PastChange> changes, bool withoutWeeks) =>
        [.. changes.Where(change => !(withoutWeeks && change.Field.StartsWith("wachttijd_", StringComparison.Ordinal))).GroupBy(change => change.Day).Take(MostDays)];

    /// <summary>Since when the provider takes no new clients; null when it does, or when that is not known.</summary>
    public DateOnly? StoppedSince =>
        Offer.Stopped ? Edition.History.Of(shown).FirstOrDefault(change => change is { Field: "aanmeldstop", After: "ja" })?.Day : null;

    public override Action<Utf8JsonWriter>? Describe => json => LinkedData.Offer(json, Edition, shown, Registration);
    public override IReadOnlyList<string> Scripts => [Edition.Assets.ListScript];

    public override RazorSlice Slice() => OfferSlice.Create(this);
}
