using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Site;
using Xunit;

namespace Pdc.Tests.Unit.Site;

public sealed class WordsTests
{
    [Theory]
    [InlineData(161, "01", "€ 1,61 per minuut")]
    [InlineData(9650, "04", "€ 96,50 per uur")]
    [InlineData(109650, "14", "€ 1.096,50 per etmaal (dag en nacht)")]
    [InlineData(12000, "16", "€ 120,00 per dagdeel van 4 uur")]
    [InlineData(52500, "82", "€ 525,00 per resultaat")]
    [InlineData(100, "83", "in euro's, het bedrag verschilt per situatie")]
    [InlineData(52500, "84", "€ 525,00 per activiteit")]
    public void A_tariff_names_its_unit(long cents, string unit, string words) =>
        Assert.Equal(words, TariffWords.Of(new(new Cents(cents), Given.ThisTerm), unit));

    [Fact]
    public void Every_unit_of_the_code_list_has_words() =>
        Assert.All(CareCodes.Units.Keys, unit => Assert.True(TariffWords.Knows(unit), unit));

    [Theory]
    [InlineData("", "hele regio")]
    [InlineData("0503|0518|0603|0626|0629|0637", "hele regio")]
    [InlineData("0503|0518|0603|0626|0629", "hele regio, behalve Zoetermeer")]
    [InlineData("0503", "Delft")]
    [InlineData("0503|0518|0603", "Delft, Den Haag en Rijswijk")]
    public void Where_is_said_as_short_as_it_can(string codes, string words)
    {
        var region = new[] { ("0503", "Delft"), ("0518", "Den Haag"), ("0603", "Rijswijk"), ("0626", "Voorschoten"), ("0629", "Wassenaar"), ("0637", "Zoetermeer") }
            .Select(place => new Municipality { Code = MunicipalityCode.Parse(place.Item1), Name = place.Item2 }).ToList();
        var offer = Given.Offer(Given.Therapy) with { Municipalities = [.. codes.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(MunicipalityCode.Parse)] };

        Assert.Equal(words, PlaceWords.Of(offer, region));
    }

    [Theory]
    [InlineData(new[] { Referrer.Municipality, Referrer.Gp }, "De gemeente of de huisarts kan u verwijzen.")]
    [InlineData(new[] { Referrer.None }, "U hebt geen verwijzing nodig.")]
    [InlineData(new[] { Referrer.None, Referrer.Gp }, "U hebt geen verwijzing nodig. De huisarts kan u ook verwijzen.")]
    [InlineData(new Referrer[0], "Vraag de gemeente wie u kan verwijzen.")]
    public void Who_may_refer_is_a_sentence(Referrer[] access, string sentence) =>
        Assert.Equal(sentence, ReferralWords.Sentence(access));

    [Theory]
    [InlineData(4, 12, 4, 12, "Voor 4 tot en met 12 jaar.")]
    [InlineData(0, 18, 4, 12, "Tot en met 18 jaar.")]
    [InlineData(6, 18, 4, 18, "Voor 6 tot en met 18 jaar. Is uw kind jonger, dan past deze hulp niet.")]
    [InlineData(0, 12, 0, 18, "Tot en met 12 jaar. Is uw kind ouder, dan past deze hulp niet.")]
    [InlineData(6, 12, 0, 18, "Voor 6 tot en met 12 jaar. Is uw kind jonger of ouder, dan past deze hulp niet.")]
    [InlineData(null, null, 0, 18, "Voor alle leeftijden.")]
    [InlineData(18, null, 18, null, "Vanaf 18 jaar.")]
    public void Ages_say_whom_help_does_not_fit(int? from, int? to, int? situationFrom, int? situationTo, string words) =>
        Assert.Equal(words, FitWords.Ages(new(from, to), new(situationFrom, situationTo)));

    [Theory]
    [InlineData(new[] { Referrer.Municipality, Referrer.Gp }, "Verwijzing door gemeente of huisarts.")]
    [InlineData(new[] { Referrer.None, Referrer.Gp }, "Geen verwijzing nodig.")]
    [InlineData(new Referrer[0], "Vraag de gemeente wie kan verwijzen.")]
    public void Who_may_refer_is_short_in_the_guide(Referrer[] access, string sentence) =>
        Assert.Equal(sentence, FitWords.Referral(access));
}
