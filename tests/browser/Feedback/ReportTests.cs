using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Pdc.Tests.Browser.Feedback;

public sealed class ReportTests(House house)
{
    [Fact]
    public async Task A_visitor_without_JavaScript_reports_a_mistake_and_the_bureau_answers_it()
    {
        var page = await house.Open(javaScript: false);
        await page.SiteIsThere();
        await page.GotoAsync("/aanbieders/");
        await page.Locator("main .lijst a").Last.ClickAsync();
        string about = await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Klopt dit niet?" }).ClickAsync();

        await Expect(page.Locator("main")).ToContainTextAsync("Uw melding gaat over: " + about);
        await page.GetByLabel("Wat klopt er niet?").FillAsync("Mijn nummer is 111222333.");
        await page.Press("Melding versturen");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("burgerservicenummer");
        await Expect(page.GetByLabel("Wat klopt er niet?")).ToHaveValueAsync("Mijn nummer is 111222333.");

        await page.GetByLabel("Wat klopt er niet?").FillAsync("Het telefoonnummer klopt niet meer.");
        await page.GetByLabel("Uw e-mailadres").FillAsync("ouder@voorbeeld.nl");
        await page.Press("Melding versturen");
        await page.SeesHeading("Wij hebben uw melding").ToBeVisibleAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("binnen 5 werkdagen");
        string number = await page.Locator("main strong").InnerTextAsync(), receipt = page.Url;

        await Answer(number);
        await page.GotoAsync(receipt);
        await Expect(page.Locator("main")).ToContainTextAsync("Beantwoord op");
    }

    async Task Answer(string number)
    {
        var page = await house.Open(javaScript: false);
        await page.SignIn("Rosa Bakker", "/portaal/bureau/");
        await Expect(page.Locator(".due")).ToContainTextAsync("Melding " + number);
        await page.GotoAsync("/portaal/bureau/meldingen/");
        await page.GetByRole(AriaRole.Link, new() { Name = number }).ClickAsync();
        await Expect(page.Locator(".typed")).ToHaveTextAsync("Het telefoonnummer klopt niet meer.");
        await Expect(page.GetByText("Van ouder@voorbeeld.nl")).ToBeVisibleAsync();

        await page.Press("Melding afsluiten");
        await Expect(page.Locator("#fout-antwoord")).ToContainTextAsync("Vul in");
        await page.GetByLabel("Uw antwoord").FillAsync("Het nummer is aangepast.");
        await page.Press("Melding afsluiten");
        await Expect(page.GetByText("De melding is beantwoord.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = number })).ToContainTextAsync("op tijd");
        await Expect(page.Locator("main")).ToContainTextAsync(new Regex(@"\d+ % van de meldingen"));
    }

    [Theory]
    [InlineData("Peter Smit")]
    [InlineData("Aziz Mulder")]
    [InlineData("Gerda Meijer")]
    [InlineData("Anna de Wit")]
    public async Task Who_does_not_answer_reports_cannot_read_them(string user)
    {
        var page = await house.Open();
        await page.SignIn(user);

        Assert.Equal(403, (await page.APIRequest.GetAsync("/portaal/bureau/meldingen/")).Status);
    }

    [Fact]
    public async Task Form_receipt_and_list_are_accessible()
    {
        var page = await house.Open();
        await page.SiteIsThere();
        await page.GotoAsync("/klopt-dit-niet/");
        await Sizes(page);
        await page.Press("Melding versturen");
        await Sizes(page);
        await page.GetByLabel("Wat klopt er niet?").FillAsync("Een fout.");
        await page.Press("Melding versturen");
        await page.SeesHeading("Wij hebben uw melding").ToBeVisibleAsync();
        await Sizes(page);
        string number = await page.Locator("main strong").InnerTextAsync();

        var bureau = await house.Open();
        await bureau.SignIn("Rosa Bakker", "/portaal/bureau/meldingen/");
        await Sizes(bureau);
        await bureau.GotoAsync($"/portaal/bureau/meldingen/{number}/");
        await Sizes(bureau);
    }

    static async Task Sizes(IPage page)
    {
        await page.IsAccessible(1280, dark: true);
        await page.IsAccessible(1280);
        await page.IsAccessible(320);
    }
}
