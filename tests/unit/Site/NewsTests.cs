using System.Globalization;
using System.ServiceModel.Syndication;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Core.History;
using Pdc.Site;
using Xunit;

namespace Pdc.Tests.Unit.Site;

/// <summary>The page of changes and the feeds.</summary>
public sealed class NewsTests
{
    static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    static readonly KvkNumber Linde = KvkNumber.Parse("90000001");

    readonly MemoryTarget target = new();

    static PastChange Change(int month, int day, Subject subject, ChangeKind kind = ChangeKind.Changed, string field = "", string before = "", string after = "") => new()
    {
        Day = new(2026, month, day), Subject = subject, Kind = kind, Field = field, Before = before, After = after, Name = "De Linde",
        Provider = subject is Subject.Provider or Subject.Offer ? Linde : null,
        Product = subject is Subject.Offer or Subject.Tariff ? Given.Therapy : null,
        Municipality = subject is Subject.Municipality ? Given.Delft : null,
    };

    static WaitingPoint Wait(int month, int day, int? intake, int? treatment, bool stopped = false) =>
        new(new(2026, month, day), intake, treatment, intake is null && treatment is null ? null : new(2026, month, day), stopped);

    internal static CatalogueHistory History => new()
    {
        Since = new(2026, 1, 5),
        Changes =
        [
            Change(3, 3, Subject.Provider, ChangeKind.New),
            Change(4, 1, Subject.Tariff, field: "tarief_cent", before: "9400", after: "9650"),
            Change(5, 12, Subject.Provider, field: "talen", before: "Nederlands|Pools", after: "Nederlands|Turks"),
            Change(5, 12, Subject.Provider, field: "omschrijving", before: "A", after: "B"),
            Change(5, 12, Subject.Offer, field: "gemeenten", before: "0503", after: "0503|0518"),
            Change(5, 14, Subject.Municipality, field: "toegang_naam", before: "Loket", after: "Jeugdloket Delft"),
        ],
        Waiting = new Dictionary<(KvkNumber, ProductCode), WaitingPoint[]>
        {
            [(Linde, Given.Therapy)] = [Wait(1, 5, 2, 6), Wait(3, 12, 2, 6), Wait(4, 10, null, null, stopped: true), Wait(5, 1, 4, 9), Wait(5, 12, 3, 8)],
        },
    };

    async Task Publish(CatalogueHistory? history = null, Func<SiteSource, SiteSource>? change = null)
    {
        var source = Given.Site() with { History = history ?? History };
        await SitePublisher.Publish(change is null ? source : change(source), target, CancellationToken.None);
    }

    string Words(string path) => Regex.Replace(Regex.Replace(System.Net.WebUtility.HtmlDecode(target.Text(path)), "<[^>]+>", " "), @"\s+", " ");

    [Fact]
    public async Task The_newest_month_is_told_by_day_in_plain_sentences()
    {
        await Publish();

        string text = Words("wijzigingen/index.html");
        Assert.Contains("Wijzigingen in mei 2026", text);
        Assert.Contains("14 mei Delft Het lokale team heet nu Jeugdloket Delft.", text);
        Assert.Contains("12 mei De Linde Nieuw bij talen: Turks; niet meer bij talen: Pools. De beschrijving is veranderd.", text);
        Assert.Contains("Gezinstherapie: nu ook in Den Haag.", text);
        Assert.Contains("Gezinstherapie: wachttijd tot start van 9 naar 8 weken, tot gesprek van 4 naar 3 weken.", text);
        Assert.True(text.IndexOf("14 mei De", StringComparison.Ordinal) < text.IndexOf("12 mei De", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_month_has_a_page_and_a_confirmation_is_no_news()
    {
        await Publish();

        Assert.Contains("10 april De Linde Gezinstherapie: aanmeldstop: neemt voorlopig niemand aan.", Words("wijzigingen/2026-04/index.html"));
        Assert.Contains("1 april Gezinstherapie Het tarief gaat van € 94,00 naar € 96,50.", Words("wijzigingen/2026-04/index.html"));
        Assert.Contains("3 maart De Linde Nieuw in de gids.", Words("wijzigingen/2026-03/index.html"));
        Assert.DoesNotContain("12 maart", Words("wijzigingen/2026-03/index.html"));
        Assert.DoesNotContain("wijzigingen/2026-02/index.html", target.Files.Keys);
    }

    [Fact]
    public async Task Without_changes_the_page_says_so_and_the_feeds_are_empty()
    {
        await Publish(CatalogueHistory.Empty, source => source with { Protocols = [] });

        Assert.Contains("Er is nog niets veranderd. Zodra dat gebeurt, leest u het hier.", Words("wijzigingen/index.html"));
        Assert.Empty(XDocument.Parse(target.Text("wijzigingen/atom.xml")).Root!.Elements(Atom + "entry"));
    }

    [Fact]
    public async Task A_region_that_publishes_once_a_month_tells_a_month_as_a_whole()
    {
        await Publish(change: source => source with { Catalogue = source.Catalogue with { Region = source.Catalogue.Region with { Publication = PublicationRhythm.Monthly } } });

        string text = Words("wijzigingen/2026-05/index.html");
        Assert.DoesNotContain("12 mei", text);
        Assert.Equal(1, Regex.Count(text, "De Linde"));
        Assert.Single(XDocument.Parse(target.Text("wijzigingen/atom.xml")).Root!.Elements(Atom + "entry"), entry => entry.Element(Atom + "id")!.Value.EndsWith("2026-05-01/aanbieder/90000001"));
    }

    [Fact]
    public async Task A_long_month_is_cut_in_parts_and_a_full_part_stays_as_it_is()
    {
        var changes = Enumerable.Range(1, 14).SelectMany(day => Enumerable.Range(0, 8).Select(number => Change(5, day, Subject.Provider, field: "talen", before: "", after: $"taal {number}"))).ToList();
        await Publish(new() { Since = new(2026, 1, 5), Changes = changes, Waiting = History.Waiting });
        string full = target.Text("wijzigingen/2026-05/deel-1/index.html");
        Assert.Contains("Later in mei 2026", Words("wijzigingen/2026-05/deel-1/index.html"));
        Assert.Contains("Eerder in mei 2026", Words("wijzigingen/index.html"));
        Assert.All(target.Files.Where(file => file.Key.StartsWith("wijzigingen/")), file => Assert.True(file.Value.Length < 10 * 1024 || file.Key.EndsWith(".xml"), file.Key));

        target.Forget();
        await Publish(new() { Since = new(2026, 1, 5), Changes = [.. changes, Change(5, 18, Subject.Provider, field: "talen", before: "", after: "Fries")], Waiting = History.Waiting });
        Assert.Equal(full, target.Text("wijzigingen/2026-05/deel-1/index.html"));
        Assert.Equal(["wijzigingen/2026-05/index.html", "wijzigingen/atom.xml", "wijzigingen/index.html"],
            target.Steps.Where(step => step.StartsWith("write wijzigingen/")).Select(step => step[6..]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_Atom_feed_is_as_RFC_4287_asks()
    {
        await Publish();

        var feed = XDocument.Parse(target.Text("wijzigingen/atom.xml")).Root!;
        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Equal("Inkoopbureau Haaglanden", feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.Equal("https://jeugdhulp.example/wijzigingen/atom.xml", feed.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == "self").Attribute("href")!.Value);
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.NotEmpty(entries);
        Assert.Equal(entries.Count, entries.Select(entry => entry.Element(Atom + "id")!.Value).Distinct().Count());
        foreach (var part in entries.Prepend(feed))
        {
            Assert.NotEmpty(part.Element(Atom + "title")!.Value);
            Assert.True(Uri.IsWellFormedUriString(part.Element(Atom + "id")!.Value, UriKind.Absolute), part.Element(Atom + "id")!.Value);
            Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", part.Element(Atom + "updated")!.Value);
            Assert.Contains(part.Elements(Atom + "link"), link => link.Attribute("rel")!.Value == "alternate" && link.Attribute("href")!.Value.StartsWith("https://jeugdhulp.example/"));
        }

        Assert.Equal(entries.Select(entry => entry.Element(Atom + "updated")!.Value).Max(), feed.Element(Atom + "updated")!.Value);
        var parsed = SyndicationFeed.Load(XmlReader.Create(new StringReader(target.Text("wijzigingen/atom.xml"))));
        Assert.Equal(entries.Count, parsed.Items.Count());
        Assert.All(parsed.Items, item => Assert.NotEmpty(((TextSyndicationContent)item.Content).Text));
        Assert.Contains(entries, entry => entry.Element(Atom + "title")!.Value == "Delft: het lokale team heet nu Jeugdloket Delft");
    }

    [Fact]
    public async Task The_ids_of_a_feed_stay_when_more_happens()
    {
        await Publish();
        string[] before = Ids();
        await Publish(History with { Changes = [.. History.Changes, Change(5, 19, Subject.Provider, field: "talen", before: "", after: "Fries")] });

        Assert.Subset(Ids().ToHashSet(), before.ToHashSet());
        Assert.Equal(before.Length + 1, Ids().Length);

        string[] Ids() => [.. XDocument.Parse(target.Text("wijzigingen/atom.xml")).Descendants(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value)];
    }

    [Fact]
    public async Task Each_municipality_has_an_RSS_feed_with_what_concerns_it()
    {
        await Publish(change: source => source with { Catalogue = Given.With(Given.Provider("90000001", "De Linde", Given.Offer(Given.Therapy, 3, 8) with { Municipalities = [Given.Delft] })) });

        var delft = Items("delft");
        Assert.Contains(delft, title => title.StartsWith("De Linde"));
        Assert.Contains(delft, title => title.StartsWith("Delft:"));
        var denHaag = Items("den-haag");
        Assert.DoesNotContain(denHaag, title => title.StartsWith("De Linde") || title.StartsWith("Delft:"));
        Assert.Contains(denHaag, title => title.StartsWith("Gezinstherapie: het tarief"));

        List<string> Items(string slug)
        {
            Assert.NotEmpty(SyndicationFeed.Load(XmlReader.Create(new StringReader(target.Text($"gemeenten/{slug}/rss.xml")))).Items);
            var channel = XDocument.Parse(target.Text($"gemeenten/{slug}/rss.xml")).Root!.Element("channel")!;
            Assert.Equal("2.0", channel.Parent!.Attribute("version")!.Value);
            Assert.Equal($"https://jeugdhulp.example/gemeenten/{slug}/", channel.Element("link")!.Value);
            Assert.NotEmpty(channel.Element("description")!.Value);
            return [.. channel.Elements("item").Select(item =>
            {
                Assert.True(DateTimeOffset.TryParseExact(item.Element("pubDate")!.Value, "r", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
                Assert.Equal("false", item.Element("guid")!.Attribute("isPermaLink")!.Value);
                return item.Element("title")!.Value;
            })];
        }
    }

    [Fact]
    public async Task Pages_point_to_the_feed_that_belongs_to_them()
    {
        await Publish();

        Assert.Contains("<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Wijzigingen in Jeugdhulpwijzer Haaglanden\" href=\"/wijzigingen/atom.xml\">", target.Text("index.html"));
        Assert.Contains("href=\"/gemeenten/delft/rss.xml\">", target.Text("gemeenten/delft/index.html"));
        Assert.DoesNotContain("rel=\"alternate\" type=\"application", target.Text("producten/index.html"));
    }
}
