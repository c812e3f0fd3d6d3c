using System.Text.RegularExpressions;
using Pdc.Site;
using Xunit;

namespace Pdc.Tests.Unit.Site;

/// <summary>English pages and their Dutch twins.</summary>
public sealed class TranslationTests
{
    static readonly ContentPage Dutch = new("hoe-krijg-ik-hulp", "Hoe krijg ik hulp?", "Stap voor stap.", 1, "Bel.");
    static readonly ContentPage English = new("how-to-get-help", "How to get help", "Step by step.", 1, "Call {alarm}.", "hoe-krijg-ik-hulp");

    [Theory]
    [InlineData("index.html", "/", "/en/")]
    [InlineData("verwijsgids/index.html", "/verwijsgids/", "/en/guide/")]
    [InlineData("hoe-krijg-ik-hulp/index.html", "/hoe-krijg-ik-hulp/", "/en/how-to-get-help/")]
    [InlineData("en/index.html", "/", "/en/")]
    [InlineData("en/guide/index.html", "/verwijsgids/", "/en/guide/")]
    [InlineData("en/how-to-get-help/index.html", "/hoe-krijg-ik-hulp/", "/en/how-to-get-help/")]
    public async Task Both_languages_name_each_other(string path, string dutch, string english)
    {
        string page = (await Site(Dutch)).Text(path);

        Assert.Contains($"<link rel=\"alternate\" hreflang=\"nl\" href=\"https://jeugdhulp.example{dutch}\">", page);
        Assert.Contains($"<link rel=\"alternate\" hreflang=\"en\" href=\"https://jeugdhulp.example{english}\">", page);
        Assert.Contains(path.StartsWith("en/") ? $"<a href=\"{dutch}\" hreflang=\"nl\" lang=\"nl\">Nederlands</a>" : $"<a href=\"{english}\" hreflang=\"en\" lang=\"en\">English</a>", page);
        Assert.Contains(path.StartsWith("en/") ? "<html lang=\"en\">" : "<html lang=\"nl\">", page);
    }

    [Fact]
    public async Task A_page_without_a_twin_leads_to_the_home_of_the_other_language()
    {
        string page = (await Site(Dutch)).Text("producten/index.html");

        Assert.Contains("<a href=\"/en/\" hreflang=\"en\" lang=\"en\">English</a>", page);
        Assert.DoesNotContain("rel=\"alternate\" hreflang", page);
    }

    [Fact]
    public async Task An_English_page_outlives_the_page_it_translates() =>
        Assert.Contains("<a href=\"/\" hreflang=\"nl\" lang=\"nl\">Nederlands</a>", (await Site()).Text("en/how-to-get-help/index.html"));

    [Fact]
    public async Task Names_of_help_are_marked_as_Dutch_and_the_page_says_so()
    {
        string page = (await Site(Dutch)).Text("en/guide/family-and-parenting/index.html");

        Assert.Contains("The names of the kinds of help are in Dutch", page);
        Assert.Matches(new Regex("<ul class=\"lijst\" lang=\"nl\"><li><a href=\"/producten/45a01/\">Gezinstherapie</a>"), Regex.Replace(page, @">\s+<", "><"));
    }

    [Fact]
    public async Task The_foot_of_an_English_page_is_in_English_and_says_that_what_it_leads_to_is_not()
    {
        var about = new ContentPage("over", "Over deze site", "Wie dit maakt.", 2, "Wij.", EnglishTitle: "About this site");
        string foot = (await Site(Dutch, about)).Text("en/index.html").Split("<footer")[1];

        Assert.Contains("The pages below are in Dutch.", foot);
        Assert.Contains("<a href=\"/over/\" hreflang=\"nl\">About this site</a>", foot);
        // Who reads English has its twin in the menu.
        Assert.DoesNotContain("/hoe-krijg-ik-hulp/", foot);
    }

    [Fact]
    public async Task Numbers_in_a_text_come_from_the_one_file() =>
        Assert.Contains("Call <a href=\"tel:112\">112</a>.", (await Site(Dutch)).Text("en/how-to-get-help/index.html"));

    static async Task<MemoryTarget> Site(params ContentPage[] pages)
    {
        var target = new MemoryTarget();
        await SitePublisher.Publish(Given.Site() with { Guide = Given.Guide, Pages = pages, EnglishPages = [English] }, target, CancellationToken.None);
        return target;
    }
}
