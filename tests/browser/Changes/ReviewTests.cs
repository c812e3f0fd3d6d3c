using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Pdc.Tests.Browser.Changes;

public sealed class ReviewTests(House house)
{
    const string Own = "/portaal/aanbieder/beschrijving/", Queue = "/portaal/bureau/wijzigingen/";

    [Fact]
    public async Task An_approved_description_goes_live()
    {
        var provider = await house.Open(javaScript: false);
        await provider.SignIn("Anna de Wit", Own);
        string mark = await Propose(provider);
        string address = provider.Url.Split('?')[0];

        var reviewer = await house.Open();
        await OpenProposal(reviewer, "Rosa Bakker", mark);
        await Expect(reviewer.Locator("ins").GetByText(mark)).ToBeVisibleAsync();
        await reviewer.Press("Goedkeuren");
        await Expect(reviewer.GetByText("De wijziging is goedgekeurd.")).ToBeVisibleAsync();

        await provider.GotoAsync(address);
        await Expect(provider.GetByText("goedgekeurd op").First).ToBeVisibleAsync();
        await provider.GotoAsync("/portaal/aanbieder/");
        string publicPage = (await provider.GetByRole(AriaRole.Link, new() { Name = "Bekijk uw pagina" }).GetAttributeAsync("href"))!;
        await reviewer.SeesOnSite(publicPage, mark);
    }

    [Fact]
    public async Task A_rejection_needs_a_reason_and_the_provider_reads_it()
    {
        var provider = await house.Open(javaScript: false);
        await provider.SignIn("Bram Jansen", Own);
        string mark = await Propose(provider);
        string address = provider.Url.Split('?')[0];

        var reviewer = await house.Open(javaScript: false);
        await OpenProposal(reviewer, "Rosa Bakker", mark);
        await reviewer.Press("Afwijzen");
        await Expect(reviewer.Locator("#fout-reden")).ToContainTextAsync("Vul in waarom");
        await reviewer.GetByLabel("Reden om af te wijzen").FillAsync("Noem geen prijzen in de tekst.");
        await reviewer.Press("Afwijzen");
        await Expect(reviewer.GetByText("De wijziging is afgewezen.")).ToBeVisibleAsync();

        await provider.GotoAsync(address);
        await Expect(provider.GetByText("Noem geen prijzen in de tekst.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Nobody_approves_their_own_change()
    {
        var page = await house.Open();
        await page.SignIn("Rosa Bakker", Queue);
        await page.GetByLabel("KvK-nummer van de aanbieder").FillAsync(house.SecondKvk);
        await page.Press("Verder");
        await Propose(page);

        await Expect(page.GetByText("Dit is uw eigen voorstel.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Goedkeuren" })).ToHaveCountAsync(0);
        var answer = await page.Post(page.Url + "goedkeuren", ("formulier", await page.FormToken()));
        Assert.Equal(422, answer.Status);
        Assert.Contains("eigen wijziging niet goedkeuren", await answer.TextAsync());
    }

    [Fact]
    public async Task The_proposal_of_another_provider_does_not_exist()
    {
        var anna = await house.Open();
        await anna.SignIn("Anna de Wit", Own);
        await Propose(anna);
        string address = anna.Url.Split('?')[0];

        var bram = await house.Open();
        await bram.SignIn("Bram Jansen", Own);
        var answer = await bram.GotoAsync(address);
        Assert.Equal(404, answer!.Status);
        await bram.GotoAsync(Own);
        Assert.Equal(404, (await bram.Post(address + "intrekken", ("formulier", await bram.FormToken()))).Status);

        await anna.Press("Voorstel intrekken");
        await Expect(anna.GetByText("ingetrokken op")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_preview_shows_the_text_as_the_site_will_and_keeps_what_was_typed()
    {
        var page = await house.Open(javaScript: false);
        await page.SignIn("Anna de Wit", Own);
        await page.GetByLabel("Omschrijving").FillAsync("### Onze aanpak\n\nWij **luisteren**.<script>alert(1)</script>");
        await page.Press("Voorbeeld");

        var preview = page.GetByRole(AriaRole.Region, new() { Name = "Zo komt het op de site" });
        await Expect(preview.GetByRole(AriaRole.Heading, new() { Name = "Onze aanpak" })).ToBeVisibleAsync();
        await Expect(preview.Locator("strong")).ToHaveTextAsync("luisteren");
        await Expect(preview.Locator("script")).ToHaveCountAsync(0);
        await Expect(page.GetByLabel("Omschrijving")).ToHaveValueAsync("### Onze aanpak\n\nWij **luisteren**.<script>alert(1)</script>");
    }

    [Fact]
    public async Task A_text_that_is_too_long_comes_back_whole()
    {
        var page = await house.Open(javaScript: false);
        await page.SignIn("Anna de Wit", Own);
        string tooLong = new('a', 301);
        await page.GetByLabel("Samenvatting").FillAsync(tooLong);
        await page.Press("Voorstel versturen");

        await Expect(page.Locator("#fout-samenvatting")).ToContainTextAsync("301 tekens");
        await Expect(page.GetByLabel("Samenvatting")).ToHaveValueAsync(tooLong);
    }

    /// <returns>A word that is only in this proposal.</returns>
    static async Task<string> Propose(IPage page)
    {
        string mark = "kenmerk" + Guid.NewGuid().ToString("N")[..8];
        await page.GetByLabel("Samenvatting").FillAsync($"Wij helpen kinderen en hun ouders, {mark}.");
        await page.GetByLabel("Toelichting voor het inkoopbureau").FillAsync(mark);
        await page.Press("Voorstel versturen");
        await Expect(page.GetByText("Voorstel").First).ToBeVisibleAsync();
        return mark;
    }

    static async Task OpenProposal(IPage page, string reviewer, string mark)
    {
        await page.SignIn(reviewer, Queue);
        // The newest waits at the end of the queue.
        await page.Locator("tbody a").Last.ClickAsync();
        await Expect(page.Locator(".reason").GetByText(mark)).ToBeVisibleAsync();
    }
}
