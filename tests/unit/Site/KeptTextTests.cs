using Pdc.Core.Protocols;
using Pdc.Site;
using Xunit;

namespace Pdc.Tests.Unit.Site;

/// <summary>Texts that came in through the portal: whatever they hold, the site of everybody else is built.</summary>
public sealed class KeptTextTests
{
    [Theory]
    [InlineData("Zie [de uitleg](/bestaat-niet/).", "<p>Zie de uitleg.</p>")]
    [InlineData("Zie [de uitleg](//elders.example/).", "<p>Zie de uitleg.</p>")]
    [InlineData("Zie [de soorten hulp](/producten/#top).", "<p>Zie <a href=\"/producten/#top\">de soorten hulp</a>.</p>")]
    [InlineData("Zie [de bijlage](/protocollen/declaratieprotocol/2/voorbeeld.pdf).", "<p>Zie <a href=\"/protocollen/declaratieprotocol/2/voorbeeld.pdf\">de bijlage</a>.</p>")]
    [InlineData("Zie [de wet](https://wetten.example/).", "<p>Zie <a href=\"https://wetten.example/\">de wet</a>.</p>")]
    [InlineData("Zie ![het schema](https://elders.example/schema.png).", "<p>Zie het schema.</p>")]
    public async Task A_published_protocol_with_a_link_that_leads_nowhere_keeps_its_words(string markdown, string html) =>
        Assert.Contains(html, await Page(markdown));

    [Theory]
    [InlineData("[klik](javascript:alert(1))")]
    [InlineData("[klik](JavaScript:alert(1))")]
    [InlineData("[klik](data:text/html,boe)")]
    [InlineData("[klik][1]\n\n[1]: javascript:alert(1)")]
    [InlineData("<javascript:alert(1)>")]
    public async Task A_link_in_a_protocol_never_runs_anything(string markdown)
    {
        string page = await Page(markdown);
        Assert.DoesNotContain("href=\"javascript:", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"data:", page, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData('>')]
    [InlineData('[')]
    [InlineData('*')]
    [InlineData('`')]
    public async Task A_text_that_is_nested_too_deep_is_shown_as_it_was_typed(char mark)
    {
        string deep = new string(mark, 3000) + " diep " + new string(mark == '[' ? ']' : mark, 3000);
        var target = new MemoryTarget();
        await SitePublisher.Publish(Given.Site(Given.With(Given.Provider("90000001", "De Linde", Given.Offer(Given.Therapy)) with { Description = deep })), target, CancellationToken.None);

        Assert.Contains("diep", target.Text("aanbieders/de-linde/index.html"));
        Assert.Contains("diep", await Page(deep));
    }

    static async Task<string> Page(string markdown)
    {
        var target = new MemoryTarget();
        var protocol = new Protocol { Code = "declaratieprotocol", Versions = [Given.ProtocolVersion(1, new(2025, 1, 1)) with { Text = markdown }] };
        await SitePublisher.Publish(Given.Site(Given.Catalogue) with { Protocols = [protocol] }, target, CancellationToken.None);
        return target.Text("protocollen/declaratieprotocol/1/index.html");
    }
}
