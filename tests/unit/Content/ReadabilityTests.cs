using Pdc.Core.Content;
using Xunit;

namespace Pdc.Tests.Unit.Content;

public sealed class ReadabilityTests
{
    const string Twenty = "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig";
    static readonly HardWords Words = HardWords.Parse("woorden.csv", "moeilijk;makkelijker\nindien;als\nin het kader van;voor\nkader;afspraken\n");
    static readonly Readability Dutch = new(Words);

    [Theory]
    [InlineData($"{Twenty}.")]
    [InlineData($"{Twenty}. Nog een zin.")]
    [InlineData($"{Twenty}\n\neen nieuwe alinea")]
    [InlineData($"- {Twenty}\n- nog een punt")]
    [InlineData($"## Een kop\n{Twenty}")]
    [InlineData("Bel [het team van uw gemeente](/gemeenten/een-heel-lang-adres/) of **mail**.")]
    [InlineData("Het kost 1.096,50 per dag. Bel 0800-2000.")]
    [InlineData("De indiening van een indienformulier en een kaderwet zijn andere woorden.")]
    public void A_text_with_short_sentences_and_plain_words_is_quiet(string text) => Assert.Empty(Dutch.InFile("tekst.md", text));

    [Theory]
    [InlineData($"{Twenty} eenentwintig.", 1, "deze zin heeft 21 woorden")]
    [InlineData($"Kort.\n\nEen\nregel. Dus {Twenty}.", 4, "deze zin heeft 21 woorden")]
    [InlineData($"- kort\n- {Twenty} eenentwintig", 2, "deze zin heeft 21 woorden")]
    [InlineData("Bel ons Indien nodig.", 1, "'Indien' is een moeilijk woord. Schrijf liever: als.")]
    [InlineData("Kort.\n\n| kop | in het kader van iets |", 3, "'in het kader van' is een moeilijk woord. Schrijf liever: voor.")]
    [InlineData("---\ntitel: Kort\nsamenvatting: Bel indien nodig.\n---\nTekst.", 3, "'indien' is een moeilijk woord")]
    [InlineData("---\nhulp:\n  - soort: a\n    waarom: Bel indien nodig.\n---\nTekst.", 4, "'indien' is een moeilijk woord")]
    public void What_is_hard_to_read_is_named_with_its_line(string text, int line, string sentence)
    {
        var found = Assert.Single(Dutch.InFile("tekst.md", text));

        Assert.Equal(new("tekst.md", line), found.Place);
        Assert.Contains(sentence, found.ToString());
    }

    [Fact]
    public void English_titles_and_settings_that_nobody_reads_do_not_count() =>
        Assert.Empty(Dutch.InFile("tekst.md", "---\nsoort: indien\nengels:\n  titel: Bel indien nodig\n  samenvatting: Indien\n---\nTekst."));

    [Theory]
    [InlineData("moeilijk;makkelijker\nindien", "woorden.csv, regel 2: verwacht een moeilijk woord, een puntkomma en een makkelijker woord.")]
    [InlineData("moeilijk;makkelijker\nindien;als\nIndien;wanneer", "woorden.csv, regel 3: 'Indien' staat er twee keer.")]
    public void A_mistake_in_the_list_of_hard_words_is_named_with_its_line(string csv, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<ContentError>(() => HardWords.Parse("woorden.csv", csv)).Message);
}
