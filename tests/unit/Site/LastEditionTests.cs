using FsCheck;
using FsCheck.Fluent;
using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Core.History;
using Pdc.Site;
using Xunit;

namespace Pdc.Tests.Unit.Site;

/// <summary>A site that is kept up to date change by change is the site that one would make afresh.</summary>
public sealed class LastEditionTests
{
    // More than fit on one page of a product, so that offers move from page to page.
    static SiteSource Start => Given.Site(Given.With([.. Enumerable.Range(1, 23).Select(Provider)])) with { Rules = [Given.Rule], Guide = Given.Guide };

    static Provider Provider(int number) =>
        Given.Provider($"9{number:0000000}", $"Aanbieder {number}", Given.Offer(Given.Therapy, intake: number % 5, treatment: 5 + number % 7), Given.Offer(Given.Group));

    static readonly (string Name, Func<SiteSource, int, SiteSource> Make)[] Changes =
    [
        ("nothing", (source, _) => source),
        ("waiting time", (source, at) => Offer(source, at, offer => offer with { WaitingTime = new(at % 9, 9, Given.Today) })),
        ("stop", (source, at) => Offer(source, at, offer => offer with { Stopped = !offer.Stopped })),
        ("remark", (source, at) => Offer(source, at, offer => offer with { Remark = $"Bericht {at}." })),
        ("municipalities", (source, at) => Offer(source, at, offer => offer with { Municipalities = [at % 2 == 0 ? Given.Delft : Given.DenHaag] })),
        ("product in one place", (source, at) => Every(source, provider => provider with { Offers = [.. provider.Offers.Select((offer, i) => i == at % 2 ? offer with { Municipalities = [at % 3 == 0 ? Given.Delft : Given.DenHaag] } : offer)] })),
        ("place elsewhere", (source, at) => Change(source, at, provider => provider with { Locations = [.. provider.Locations.Select(place => place with { Municipality = at % 2 == 0 ? Given.Delft : Given.DenHaag, Address = place.Address with { Latitude = 52 + at / 100.0, Longitude = 4.3 } })] })),
        ("room now", (source, at) => Offer(source, at, offer => offer with { WaitingTime = new(0, 0, Given.Today) })),
        ("other name", (source, at) => Change(source, at, provider => provider with { TradeName = $"{(char)('A' + at % 26)} {at}" })),
        ("other address", (source, at) => Change(source, at, provider => provider with { Slug = $"anders-{at}-{provider.Kvk}", FormerSlugs = [provider.Slug, .. provider.FormerSlugs] })),
        ("phone", (source, at) => Change(source, at, provider => provider with { Phone = null, Registration = new(null, null, null) })),
        ("one offer less", (source, at) => Change(source, at, provider => provider with { Offers = [.. provider.Offers.Skip(1)] })),
        ("contract ended", (source, at) => Change(source, at, provider => provider with { Contracts = [Given.Contract("C-oud") with { Valid = new(new(2025, 1, 1), Given.Today.AddDays(at % 3)) }] })),
        ("secret place", (source, at) => Change(source, at, provider => provider with { Locations = [.. provider.Locations.Select(place => place with { Secret = !place.Secret })] })),
        ("gone", (source, at) => Providers(source, [.. source.Catalogue.Providers.Where((_, i) => i != at % Math.Max(1, source.Catalogue.Providers.Count))])),
        ("come", (source, at) => Providers(source, [.. source.Catalogue.Providers, Provider(1000 + source.Catalogue.Providers.Count + at * 50)])),
        ("access team", (source, at) => Catalogue(source, catalogue => catalogue with { Municipalities = [catalogue.Municipalities[0] with { Access = new($"Team {at}", null, null, null) }, .. catalogue.Municipalities.Skip(1)] })),
        ("product", (source, at) => Catalogue(source, catalogue => catalogue with { Products = [catalogue.Products[0] with { Name = $"Hulp {at}", Access = [] }, .. catalogue.Products.Skip(1)] })),
        ("tariff", (source, at) => Catalogue(source, catalogue => catalogue with { Products = [.. catalogue.Products.SkipLast(1), catalogue.Products[^1] with { Tariffs = [new(new(100 + at), new(new(2026, 1, 1), null))] }] })),
        ("lot", (source, at) => Catalogue(source, catalogue => catalogue with { Lots = [catalogue.Lots[0] with { Name = $"Perceel {at}" }] })),
        ("region", (source, at) => Catalogue(source, catalogue => catalogue with { Region = catalogue.Region with { BureauPhone = $"070 {at}" } })),
        ("another day", (source, at) => source with { Today = source.Today.AddDays(1 + at % 40) }),
        ("editor's page", (source, at) => source with { Pages = [source.Pages[0] with { Title = $"Over {at}" }] }),
        ("page about waiting", (source, at) => source with { Pages = at % 2 == 0 ? Start.Pages : [.. Start.Pages, new("uitleg-wachttijd", "Uitleg wachttijd", "Zo meten wij.", 20, "Uitleg.")] }),
        ("protocol", (source, at) => source with { Protocols = at % 2 == 0 ? [] : [Given.Protocol] }),
        ("own rules", (source, at) => source with { Rules = at % 2 == 0 ? [] : [Given.Rule with { Title = $"Verordening {at}" }] }),
        ("event of an offer", (source, at) => source with { History = source.History with { Since = new(2026, 1, 5), Changes = [.. source.History.Changes, Event(source, at)] } }),
        ("event of a product", (source, at) => source with { History = source.History with { Changes = [.. source.History.Changes, Event(source, at) with { Subject = Subject.Product, Provider = null, Product = Given.Group }] } }),
        ("earlier waits", (source, at) => source with { History = source.History with { Waiting = new Dictionary<(KvkNumber, ProductCode), WaitingPoint[]>(source.History.Waiting)
            { [(Kvk(source, at), Given.Therapy)] = [new(new(2026, 2, 1), at % 9, 9, new(2026, 2, 1), false), new(new(2026, 3, 1), 2, 9, new(2026, 3, 1), at % 2 == 0)] } } }),
        ("site's address", (source, at) => source with { Address = new($"https://gids{at % 3}.example/") }),
    ];

    [Fact]
    public void After_any_changes_every_file_is_as_if_the_whole_site_were_made_anew() =>
        Prop.ForAll(Steps.ListOf().ToArbitrary(), steps => StaysEqual(steps).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(25).WithEndSize(8));

    [Fact]
    public async Task Each_change_by_itself_leads_to_the_site_made_anew()
    {
        foreach (var (change, i) in Changes.Select((change, i) => (change.Name, i)))
            Assert.True(await StaysEqual([(i, 4), (1, 7)]), change);
    }

    [Fact]
    public async Task One_changed_waiting_time_leaves_the_pages_of_other_providers_alone()
    {
        var (start, last) = (Start, new LastEdition());
        await SitePublisher.Publish(start, new MemoryTarget(), last, CancellationToken.None);
        var next = Changes[1].Make(start, 3);

        var plan = SitePublisher.Plan(new(next));
        var rendered = plan.Zip(last.Unchanged(next, plan)!).Where(page => page.Second is null).Select(page => page.First.Address).ToList();
        Assert.Contains("/aanbieders/aanbieder-4/", rendered);
        Assert.Contains("/aanbieders/aanbieder-4/45a01/", rendered);
        Assert.DoesNotContain("/aanbieders/aanbieder-5/", rendered);
        Assert.DoesNotContain("/aanbieders/aanbieder-5/45a01/", rendered);
        Assert.Single(rendered, address => address.StartsWith("/producten/45a01/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_of_the_guide_is_rendered_again_when_it_shows_what_changed()
    {
        const string Here = "/verwijsgids/ruzie/delft/";
        var (start, last, target) = (Start, new LastEdition(), new MemoryTarget());
        await SitePublisher.Publish(start, target, last, CancellationToken.None);
        string page = System.Text.Encoding.UTF8.GetString(target.Files[Here[1..] + "index.html"]);

        var shown = Enumerable.Range(0, start.Catalogue.Providers.Count).ToLookup(at => page.Contains($"/{start.Catalogue.Providers[at].Slug}/", StringComparison.Ordinal), at => Rendered(at).Contains(Here));
        Assert.NotEmpty(shown[false]);
        Assert.All(shown[true], Assert.True);
        Assert.All(shown[false], Assert.False);
        Assert.DoesNotContain("/verwijsgids/ruzie/", Rendered(0));

        List<string> Rendered(int at)
        {
            var next = Changes[1].Make(start, at);
            var plan = SitePublisher.Plan(new(next));
            return [.. plan.Zip(last.Unchanged(next, plan)!).Where(made => made.Second is null).Select(made => made.First.Address)];
        }
    }

    [Fact]
    public async Task What_another_process_wrote_meanwhile_is_not_left_standing()
    {
        var (start, target, last) = (Start, new MemoryTarget(), new LastEdition());
        await SitePublisher.Publish(start, target, last, CancellationToken.None);
        await SitePublisher.Publish(Changes[1].Make(start, 3), target, CancellationToken.None);
        await SitePublisher.Publish(start, target, last, CancellationToken.None);

        Assert.Empty(await Differences(start, target));
    }

    // Which change, and to what.
    static Gen<(int Change, int At)> Steps => Gen.Choose(0, Changes.Length - 1).SelectMany(change => Gen.Choose(0, 30).Select(at => (change, at)));

    static PastChange Event(SiteSource source, int at) => new()
    {
        Day = new(2026, 4, 1 + at % 28), Subject = Subject.Offer, Kind = ChangeKind.Changed, Provider = Kvk(source, at), Product = Given.Therapy,
        Name = "Gezinstherapie", Field = "opmerking", Before = "", After = $"Bericht {at}.",
    };

    static KvkNumber Kvk(SiteSource source, int at) =>
        source.Catalogue.Providers.Count == 0 ? KvkNumber.Parse("90000001") : source.Catalogue.Providers[at % source.Catalogue.Providers.Count].Kvk;

    static async Task<bool> StaysEqual(IEnumerable<(int Change, int At)> steps)
    {
        var (source, target, last) = (Start, new MemoryTarget(), new LastEdition());
        await SitePublisher.Publish(source, target, last, CancellationToken.None);
        foreach (var (change, at) in steps)
        {
            source = Changes[change].Make(source, at);
            await SitePublisher.Publish(source, target, last, CancellationToken.None);
            if ((await Differences(source, target)).Count > 0)
                return false;
        }

        return true;
    }

    static async Task<List<string>> Differences(SiteSource source, MemoryTarget target)
    {
        var anew = new MemoryTarget();
        await SitePublisher.Publish(source, anew, CancellationToken.None);
        return [.. anew.Files.Keys.Union(target.Files.Keys).Where(path =>
            !anew.Files.TryGetValue(path, out var one) || !target.Files.TryGetValue(path, out var other) || !one.AsSpan().SequenceEqual(other))];
    }

    static SiteSource Catalogue(SiteSource source, Func<CatalogueSnapshot, CatalogueSnapshot> change) => source with { Catalogue = change(source.Catalogue) };

    static SiteSource Providers(SiteSource source, Provider[] providers) => Catalogue(source, catalogue => catalogue with { Providers = providers });

    static SiteSource Every(SiteSource source, Func<Provider, Provider> change) => Providers(source, [.. source.Catalogue.Providers.Select(change)]);

    static SiteSource Change(SiteSource source, int at, Func<Provider, Provider> change) =>
        Providers(source, [.. source.Catalogue.Providers.Select((provider, i) => i == at % source.Catalogue.Providers.Count ? change(provider) : provider)]);

    static SiteSource Offer(SiteSource source, int at, Func<Offer, Offer> change) =>
        Change(source, at, provider => provider with { Offers = [.. provider.Offers.Select((offer, i) => i == 0 ? change(offer) : offer)] });
}
