using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Site;
using Pdc.Site.Search;
using Xunit;

namespace Pdc.Tests.Unit.Site.Search;

/// <summary>What a browser reads back is what the pages say, whatever the catalogue.</summary>
public sealed class SearchDataTests
{
    [Fact]
    public void Every_offer_comes_back_as_the_pages_show_it() => Prop.ForAll(Catalogues, catalogue =>
    {
        var edition = new Edition(Given.Site(catalogue));
        var expected = edition.Catalogue.Providers
            .SelectMany(provider => provider.Offers.OrderBy(offer => offer.Product.Product.Code.ToString(), StringComparer.Ordinal))
            .Select(offer =>
            {
                var words = edition.Waiting(offer.Offer);
                return Line(new(
                    offer.Provider.Name, offer.Provider.Provider.Slug, offer.Product.Product.Code.ToString(),
                    PlaceWords.Of(offer.Offer, edition.Catalogue.MunicipalityList), Area(edition, offer.Offer), offer.Offer.Ages.ToString(), words.Code, words.Headline, words.Detail,
                    words.State is WaitingState.Known or WaitingState.RoomNow ? offer.Offer.WaitingTime!.TreatmentWeeks : null, IsAccessible(offer.Provider.Provider, offer.Offer),
                    offer.Specialities, offer.Provider.Languages));
            });

        Assert.Equal(expected, new SearchReader(new SearchData(edition)).Offers.Select(Line));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Numbers_of_any_size_come_back_from_a_column() =>
        Prop.ForAll(Gen.Choose(0, 20).SelectMany(bits => Gen.Choose(0, 1 << bits)).ListOf().ToArbitrary(), numbers =>
        {
            var writer = new NumberWriter();
            NumberColumn.Write(writer, [.. numbers]);
            return new NumberReader(writer.End()).All(numbers.Count).SequenceEqual(numbers);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Choices_from_lists_come_back() =>
        Prop.ForAll(Gen.SubListOf(Enumerable.Range(0, 12)).ListOf().ToArbitrary(), rows =>
        {
            int[] kinds = [.. Enumerable.Range(0, 12).Select(i => i / 3)];
            int[][] lists = [.. rows.Select(row => row.Order().ToArray())];
            var writer = new NumberWriter();
            var column = new ChoiceColumn(writer, 12, 12, kinds: kinds);
            foreach (int[] list in lists)
                column.Write(list, 12);

            return new NumberReader(writer.End()).Lists(lists.Length, 12, kinds).Zip(lists).All(pair => pair.First.SequenceEqual(pair.Second));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_always_the_same_takes_almost_no_room()
    {
        var writer = new NumberWriter();
        NumberColumn.Write(writer, [.. Enumerable.Repeat(5, 10_000)]);
        Assert.InRange(writer.End().Length, 1, 100);
    }

    [Fact]
    public void A_secret_place_is_not_in_the_search_data()
    {
        var provider = Given.Provider("90000001", "De Linde", Given.Offer(Given.Therapy)) with { Locations = [Given.Location("L1", "Schuilplaats", "Geheimstraat", "2611 ZZ", secret: true)] };
        var search = new SearchData(new Edition(Given.Site(Given.With(provider))));
        string data = Encoding.UTF8.GetString(search.Rows()) + Encoding.UTF8.GetString(search.Waits()) + Encoding.UTF8.GetString(search.Details());

        Assert.DoesNotContain("Schuilplaats", data);
        Assert.DoesNotContain("Geheimstraat", data);
        Assert.DoesNotContain("2611", data);
        Assert.False(new SearchReader(search).Offers.Single().Accessible);
    }

    [Fact]
    public void A_former_address_leads_to_who_had_it()
    {
        var provider = Given.Provider("90000001", "De Linde", Given.Offer(Given.Therapy)) with { FormerSlugs = ["de-eik"] };
        Assert.Contains("\"vroeger\":{\"de-eik\":0}", Encoding.UTF8.GetString(new SearchData(new Edition(Given.Site(Given.With(provider)))).Rows()));
    }

    // Order in a list is not told: a page says them in the provider's order, the finder by name.
    static string Line(FoundOffer offer) =>
        (offer with { Specialities = [], Languages = [] }) + string.Join('|', offer.Specialities.Distinct().Order()) + "/" + string.Join('|', offer.Languages.Distinct().Order());

    static long Area(Edition edition, Offer offer) =>
        edition.Catalogue.Municipalities.Select((municipality, i) => offer.IsIn(municipality.Municipality.Code) ? 1L << i : 0).Sum();

    static bool IsAccessible(Provider provider, Offer offer) =>
        provider.Locations.Any(location => !location.Secret && location.Wheelchair == Wheelchair.Yes && (offer.Locations.Count == 0 || offer.Locations.Contains(location.Id)));

    static Arbitrary<CatalogueSnapshot> Catalogues
    {
        get
        {
            string[] terms = ["trauma", "autisme", "ADHD", "rouw", "één ouder", "بيت"], languages = ["Nederlands", "Turks", "Oekraïens"];
            var name = Gen.Elements("De", "Het", "Linde", "Jeugd", "Zo", "&", "Één", "بيت", "@", "  ").ListOf(4).Select(words => string.Join(' ', words).Trim()).Select(text => text.Length == 0 ? "De Linde" : text);
            var some = (string[] from) => Gen.SubListOf(from).Select(list => (IReadOnlyList<string>)[.. list]);
            var day = Gen.Choose(0, 400).Select(ago => Given.Today.AddDays(-ago));
            var location = from wheelchair in Gen.Elements(Wheelchair.Yes, Wheelchair.No, Wheelchair.Unknown)
                           from secret in Gen.Elements(true, false)
                           select Given.Location("L1", "Atelier", "Voorstraat", "2611 AA", secret) with { Wheelchair = wheelchair };
            Gen<Offer> OfferOf(ProductCode product) =>
                from intake in Gen.Choose(-1, 60)
                from treatment in Gen.Choose(-1, 100)
                from measured in day
                from confirmed in Gen.OneOf(Gen.Constant<DateOnly?>(null), day.Select(one => (DateOnly?)one))
                from stopped in Gen.Elements(true, false, false, false)
                from own in some(terms)
                from areas in Gen.SubListOf([Given.Delft, Given.DenHaag])
                from ages in Gen.Elements(new AgeRange(4, 18), new AgeRange(null, 12), new AgeRange(0, 23))
                from bound in Gen.Elements(true, false)
                select Given.Offer(product, intake < 0 ? null : treatment < 0 ? intake : Math.Min(intake, treatment), treatment < 0 ? null : treatment, measured, confirmed, stopped) with
                {
                    Specialities = own, Municipalities = [.. areas], Ages = ages, Locations = bound ? ["L1"] : [],
                };
            var provider = from title in name
                           from known in some(terms)
                           from spoken in some(languages)
                           from place in location
                           from here in Gen.Elements(true, false)
                           from first in OfferOf(Given.Therapy)
                           from second in OfferOf(Given.Group)
                           from both in Gen.Choose(0, 2)
                           select (title, known, spoken, place, here, Offers: both switch { 0 => [], 1 => [second], _ => (Offer[])[second, first] });
            return provider.ListOf().Select(list => Given.With([.. list.Select((one, i) => Given.Provider($"{90000001 + i}", one.title, one.Offers) with
            {
                Specialities = one.known, Languages = one.spoken, Locations = one.here ? [one.place] : [], Slug = i % 3 == 0 ? Slug.Of(one.title, "naam") : $"{Slug.Of(one.title, "naam")}-{i}",
            })])).ToArbitrary();
        }
    }
}
