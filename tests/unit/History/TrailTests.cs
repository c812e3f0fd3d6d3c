using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Core.History;
using Pdc.Core.Storage;
using Xunit;

namespace Pdc.Tests.Unit.History;

/// <summary>What the public may know from the events of one provider.</summary>
public class TrailTests
{
    static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
    static readonly DateOnly Today = new(2026, 6, 1);
    static readonly IReadOnlyDictionary<ProductCode, Product> Products = Given.Catalogue.Products.ToDictionary(product => product.Code);

    readonly List<Happening> events = [];
    readonly Dictionary<string, IReadOnlyDictionary<string, string>> rows = [];

    public TrailTests() => Happened(0,
        Row("aanbieders|90000001", ("kvk", "90000001"), ("naam", "De Linde"), ("telefoon", "070 111 11 11"), ("samenvatting", "Hulp thuis.")),
        Row("contracten|C-1", ("nummer", "C-1"), ("kvk", "90000001"), ("begin", "2025-01-01"), ("eind", "2029-12-31"), ("percelen", "II")),
        Row("locaties|90000001|L1", ("kvk", "90000001"), ("locatie", "L1"), ("naam", "Het Atelier"), ("straat", "Voorstraat"), ("huisnummer", "12"), ("postcode", "2611 AA"), ("plaats", "Delft"), ("gemeente", "0503"), ("geheim", "nee")),
        Row("locaties|90000001|L2", ("kvk", "90000001"), ("locatie", "L2"), ("naam", "De Schuilplaats"), ("straat", "Stille Kade"), ("huisnummer", "7"), ("postcode", "2611 ZZ"), ("plaats", "Delft"), ("gemeente", "0503"), ("geheim", "ja")),
        Offer("45A01", ("wachttijd_intake_weken", "3"), ("wachttijd_behandeling_weken", "8"), ("gemeten_op", "2026-01-02")));

    static (string, Dictionary<string, string>?) Row(string key, params (string, string)[] columns) => (key, columns.ToDictionary(column => column.Item1, column => column.Item2));
    static (string, Dictionary<string, string>?) Offer(string product, params (string, string)[] columns) =>
        Row("aanbod|90000001|" + product, [("kvk", "90000001"), ("product", product), ("gemeenten", "alle"), ("aanmeldstop", "nee"), .. columns.Where(column => column.Item1 != "aanmeldstop")]);

    (string, Dictionary<string, string>?) Changed(string key, string column, string text) => (key, new(rows[key]) { [column] = text });

    void Happened(int days, params (string Key, Dictionary<string, string>? After)[] changes)
    {
        events.Add(new(Start.AddDays(days), [.. changes.Select(change => new RowDifference(change.Key, rows.GetValueOrDefault(change.Key), change.After))]));
        foreach (var (key, after) in changes)
            if (after is null)
                rows.Remove(key);
            else
                rows[key] = after;
    }

    CatalogueHistory Read()
    {
        var trail = new TrailReader(Products).Read(events);
        return AggregateTrail.Compile([trail], Start, Today);
    }

    static DateOnly Day(int days) => new DateOnly(2026, 1, 5).AddDays(days);

    [Fact]
    public void What_came_with_the_first_import_is_not_new()
    {
        var history = Read();

        Assert.Equal(Day(0), history.Since);
        Assert.Empty(history.Changes);
        Assert.Empty(history.Waiting);
    }

    [Fact]
    public void A_changed_text_is_told_with_its_day_before_and_after()
    {
        Happened(3, Changed("aanbieders|90000001", "samenvatting", "Hulp thuis en op school."));

        var change = Assert.Single(Read().Changes);
        Assert.Equal((Day(3), Subject.Provider, ChangeKind.Changed, "samenvatting", "Hulp thuis.", "Hulp thuis en op school.", "De Linde"),
            (change.Day, change.Subject, change.Kind, change.Field, change.Before, change.After, change.Name));
    }

    [Fact]
    public void A_telephone_number_is_not_repeated()
    {
        Happened(3, Changed("aanbieders|90000001", "telefoon", "070 222 22 22"));

        var change = Assert.Single(Read().Changes);
        Assert.Equal(("telefoon", "", ""), (change.Field, change.Before, change.After));
    }

    [Theory]
    [InlineData("strategisch")]
    [InlineData("agb")]
    public void What_is_not_on_the_site_is_not_told(string column)
    {
        Happened(3, Changed("aanbieders|90000001", column, "ja"));

        Assert.Empty(Read().Changes);
    }

    [Fact]
    public void A_waiting_time_becomes_a_course_in_which_confirming_is_a_point_and_not_a_change()
    {
        const string offer = "aanbod|90000001|45A01";
        Happened(30, Changed(offer, "gemeten_op", "2026-02-01"));
        Happened(60, Offer("45A01", ("wachttijd_intake_weken", "2"), ("wachttijd_behandeling_weken", "6"), ("gemeten_op", "2026-03-05")));
        Happened(90, Changed(offer, "aanmeldstop", "ja"));

        var history = Read();
        Assert.Empty(history.Changes);
        var points = history.Waiting[(KvkNumber.Parse("90000001"), ProductCode.Parse("45A01"))];
        Assert.Equal([(Day(0), 8, false), (Day(30), 8, false), (Day(60), 6, false), (Day(90), 6, true)], points.Select(point => (point.SaidOn, point.TreatmentWeeks!.Value, point.Stopped)));
        Assert.Equal([false, true, true], points.Zip(points.Skip(1)).Select(pair => pair.Second.DiffersFrom(pair.First)));
        Assert.Equal(new DateOnly(2026, 2, 1), points[1].MeasuredOn);
    }

    [Fact]
    public void Nothing_about_a_place_that_was_secret_at_any_time_is_told()
    {
        Happened(3, Changed("locaties|90000001|L2", "straat", "Andere Kade"));
        Happened(5, Changed("locaties|90000001|L2", "geheim", "nee"));
        Happened(7, Changed("locaties|90000001|L2", "naam", "Het Nieuwe Huis"));
        Happened(9, Changed("locaties|90000001|L1", "geheim", "ja"));
        Happened(11, Changed("locaties|90000001|L1", "openingstijden", "ma t/m vr"));

        Assert.Empty(Read().Changes);
    }

    [Fact]
    public void A_text_with_a_secret_address_is_not_repeated()
    {
        Happened(3, Changed("aanbieders|90000001", "samenvatting", "Kom naar Stille Kade 7."));
        Happened(5, Changed("aanbieders|90000001", "samenvatting", "Hulp thuis."));

        Assert.Equal([("samenvatting", "", ""), ("samenvatting", "", "")], Read().Changes.Select(change => (change.Field, change.Before, change.After)));
    }

    [Fact]
    public void An_open_place_that_moves_away_from_a_secret_address_does_not_tell_from_where()
    {
        Happened(3, Row("locaties|90000001|L3", ("kvk", "90000001"), ("locatie", "L3"), ("naam", "Praktijk"), ("straat", "Stille Kade"), ("huisnummer", "7"), ("postcode", "2611 ZZ"), ("plaats", "Delft"), ("gemeente", "0503"), ("geheim", "nee")));
        Happened(5, Row("locaties|90000001|L3", ("kvk", "90000001"), ("locatie", "L3"), ("naam", "Praktijk"), ("straat", "Plein"), ("huisnummer", "1"), ("postcode", "2611 BB"), ("plaats", "Delft"), ("gemeente", "0503"), ("geheim", "nee")));

        Assert.DoesNotContain(Read().Changes, change => (change.Before + change.After).Contains("Kade"));
    }

    [Fact]
    public void An_offer_without_a_contract_is_not_told_and_one_with_a_later_contract_from_its_first_day()
    {
        Happened(3, Row("contracten|C-1", ("nummer", "C-1"), ("kvk", "90000001"), ("begin", "2025-01-01"), ("eind", "2029-12-31"), ("producten", "45A01")));
        Happened(5, Offer("45A02"));
        Assert.DoesNotContain(Read().Changes, change => change.Product == ProductCode.Parse("45A02"));

        Happened(7, Row("contracten|C-2", ("nummer", "C-2"), ("kvk", "90000001"), ("begin", "2026-03-01"), ("eind", "2029-12-31"), ("producten", "45A02")), ("aanbod|90000001|45A02", null));
        Happened(8, Offer("45A02"));
        var change = Assert.Single(Read().Changes, change => change.Subject == Subject.Offer && change.Kind == ChangeKind.New);
        Assert.Equal(new DateOnly(2026, 3, 1), change.Day);
    }

    [Fact]
    public void A_provider_that_leaves_is_one_change_with_its_offers()
    {
        Happened(10, [.. rows.Keys.Select(key => (key, (Dictionary<string, string>?)null))]);

        Assert.Equal([(Subject.Provider, ChangeKind.Ended), (Subject.Offer, ChangeKind.Ended)], Read().Changes.Select(change => (change.Subject, change.Kind)));
    }

    [Fact]
    public void A_place_that_became_secret_is_secret_on_every_past_day_too()
    {
        Happened(3, Changed("aanbieders|90000001", "samenvatting", "Kom langs: Voorstraat 12."));
        var past = events.ToList();
        Happened(9, Changed("aanbieders|90000001", "samenvatting", "Hulp thuis."), Changed("locaties|90000001|L1", "geheim", "ja"));

        var told = Secrets.Hide(past, events).SelectMany(happened => happened.Differences).ToList();

        Assert.Equal("ja", told.Last(difference => difference.Key == "locaties|90000001|L1").After!["geheim"]);
        Assert.DoesNotContain(told.Where(difference => !difference.Key.StartsWith("locaties|")).SelectMany(difference => difference.After!.Values), text => text.Contains("Voorstraat"));
        Assert.Equal("De Linde", told[^1].After!["naam"]);
    }

    [Fact]
    public void That_a_place_became_secret_changes_the_mark_of_what_is_withheld_and_nothing_else_does()
    {
        Assert.Equal("", Read().Withheld);
        Happened(3, Changed("aanbieders|90000001", "samenvatting", "Hulp thuis en op school."), Row("locaties|90000001|L3",
            ("kvk", "90000001"), ("locatie", "L3"), ("naam", "Nieuw huis"), ("straat", "Achterom"), ("huisnummer", "3"), ("postcode", "2611 XX"), ("plaats", "Delft"), ("gemeente", "0503"), ("geheim", "ja")));
        Assert.Equal("", Read().Withheld);

        Happened(9, Changed("locaties|90000001|L1", "geheim", "ja"));
        string withheld = Read().Withheld;
        Assert.NotEqual("", withheld);

        Happened(12, Changed("aanbieders|90000001", "samenvatting", "Hulp op school."));
        Assert.Equal(withheld, Read().Withheld);
    }

    [Fact]
    public void A_secret_place_that_came_under_a_new_mark_is_secret_under_its_former_one()
    {
        var past = events.ToList();
        Happened(9, ("locaties|90000001|L1", null),
            Row("locaties|90000001|L9", ("kvk", "90000001"), ("locatie", "L9"), ("naam", "Huis"), ("straat", "Voorstraat"), ("huisnummer", "12"), ("postcode", "2611 AA"), ("plaats", "Delft"), ("gemeente", "0503"), ("geheim", "ja")));

        Assert.Equal("ja", Secrets.Hide(past, events)[0].Differences.Single(difference => difference.Key == "locaties|90000001|L1").After!["geheim"]);
    }

    [Fact]
    public void Without_a_secret_place_the_past_stays_as_it_was()
    {
        events.Clear();
        rows.Clear();
        Happened(0, Row("locaties|90000001|L1", ("kvk", "90000001"), ("locatie", "L1"), ("straat", "Voorstraat"), ("huisnummer", "12"), ("postcode", "2611 AA")));

        Assert.Same(events, Secrets.Hide(events, events));
    }
}
