using System.Text;
using Microsoft.Playwright;
using Pdc.Core;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Pdc.Tests.Browser.Protocols;

public sealed class ProtocolTests(House house)
{
    const string Form = "/portaal/bureau/protocollen/nieuw/";

    [Fact]
    public async Task A_published_protocol_appears_on_the_site_with_its_attachment()
    {
        var page = await house.Open();
        await page.SignIn("Peter Smit", Form);
        await Fill(page, "Proefprotocol met bijlage", adoptedDaysAgo: 2);
        await page.GetByLabel("Bijlage").SetInputFilesAsync(new FilePayload { Name = "C:\\Mijn Map\\Het Protocol (def).pdf", MimeType = "application/pdf", Buffer = Encoding.ASCII.GetBytes("%PDF-1.7\n%%EOF") });
        await page.Press("Publiceren");

        await Expect(page.GetByText("Proefprotocol met bijlage is gepubliceerd.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = "Proefprotocol met bijlage" })).ToContainTextAsync("op tijd gepubliceerd");
        await page.SeesOnSite("/protocollen/", "Proefprotocol met bijlage");
        await page.GotoAsync("/protocollen/proefprotocol-met-bijlage/1/");
        var link = page.GetByRole(AriaRole.Link, new() { Name = "het-protocol-def.pdf" });
        await Expect(link).ToBeVisibleAsync();
        var attachment = await page.APIRequest.GetAsync(await link.EvaluateAsync<string>("link => link.href"));
        Assert.Equal(200, attachment.Status);
    }

    [Fact]
    public async Task Publishing_after_ten_days_is_shown_as_late()
    {
        var page = await house.Open(javaScript: false);
        await page.SignIn("Peter Smit", Form);
        await Fill(page, "Laat protocol", adoptedDaysAgo: 13);
        await page.Press("Alleen vastleggen");
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = "Laat protocol" })).ToContainTextAsync("3 dagen te laat");

        await page.GetByRole(AriaRole.Button, new() { Name = "Publiceren van Laat protocol" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = "Laat protocol" })).ToContainTextAsync("3 dagen te laat gepubliceerd");
    }

    [Fact]
    public async Task A_file_that_only_says_it_is_a_document_is_refused_and_the_text_comes_back()
    {
        var page = await house.Open(javaScript: false);
        await page.SignIn("Peter Smit", Form);
        await Fill(page, "Protocol met vreemd bestand", adoptedDaysAgo: 1);
        await page.GetByLabel("Bijlage").SetInputFilesAsync(new FilePayload { Name = "protocol.pdf", MimeType = "application/pdf", Buffer = Encoding.ASCII.GetBytes("MZ") });
        await page.Press("Publiceren");

        await Expect(page.Locator("#fout-bijlage")).ToContainTextAsync("geen PDF, ODT of DOCX");
        await Expect(page.GetByLabel("Tekst")).ToHaveValueAsync("## Afspraken\n\nWij spreken af wat wij doen.");
    }

    static async Task Fill(IPage page, string title, int adoptedDaysAgo)
    {
        await page.GetByLabel("Protocol", new() { Exact = true }).SelectOptionAsync("nieuw");
        await page.GetByLabel("Titel").FillAsync(title);
        await page.GetByLabel("Vastgesteld op").FillAsync(TimeProvider.System.Today().AddDays(-adoptedDaysAgo).ToIso());
        await page.GetByLabel("Nummer van het besluit").FillAsync("2026-014");
        await page.GetByLabel("Gaat in op").FillAsync(TimeProvider.System.Today().AddDays(30).ToIso());
        await page.GetByLabel("Tekst").FillAsync("## Afspraken\n\nWij spreken af wat wij doen.");
    }
}
