using System.Text;
using Microsoft.Playwright;
using Pdc.Core;
using Pdc.Core.Releases;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Pdc.Tests.Browser.Deliveries;

/// <summary>From an upload to a file that somebody fetches: Gerda is of Zoetermeer (0637), Aziz is the bureau's analyst, Bea its administrator.</summary>
public sealed class DeliveryTests(House house)
{
    const string Header = "gemeente;maand;team;client_bsn;aantal;contacten;fte;kosten_cent";

    // The month that is being delivered now.
    static readonly Month Period = Month.Of(TimeProvider.System.Today()) - 1;

    [Fact]
    public async Task A_municipality_sees_at_once_what_was_accepted_and_what_was_not()
    {
        var page = await Gerda();
        await Upload(page, $"lokaalteam_0637_{Period}_v1.csv", $"{Header}\n0637;{Period};Noord;;12;30;4.5;900000\n0637;{Period};Zuid;;twaalf;30;4.5;100000\n");

        await page.SeesHeading("Ontvangstbewijs").ToBeVisibleAsync();
        await Expect(page.Locator(".facts")).ToContainTextAsync("1 regel, € 9.000,00");
        await Expect(page.Locator(".facts")).ToContainTextAsync("1 regel, € 1.000,00");
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = "3 aantal R11" })).ToBeVisibleAsync();
        await Expect(page.Locator(".notice")).ToContainTextAsync($"lever het hele bestand opnieuw, als lokaalteam_0637_{Period}_v2.csv");
        await page.IsAccessible(1280);
        await page.IsAccessible(320);

        var link = page.GetByRole(AriaRole.Link, new() { Name = "De fout als CSV" });
        var file = await page.APIRequest.GetAsync(await link.EvaluateAsync<string>("link => link.href"));
        Assert.Contains("3;aantal;R11;", await file.TextAsync());

        // The bureau may look at it; another file with this version and other contents is refused.
        await Upload(page, $"lokaalteam_0637_{Period}_v1.csv", $"{Header}\n0637;{Period};Noord;;13;30;4.5;900000\n");
        await Expect(page.Locator(".notice")).ToContainTextAsync("(F05)");
        await Expect(page.Locator(".notice")).ToContainTextAsync("versie 2");
    }

    [Fact]
    public async Task A_municipality_delivers_nothing_for_another_and_sees_nothing_of_another()
    {
        var page = await Gerda();
        await Upload(page, $"lokaalteam_0518_{Period}_v1.csv", $"{Header}\n0518;{Period};Noord;;12;30;4.5;900000\n");
        await Expect(page.Locator(".notice")).ToContainTextAsync("niet van uw eigen gemeente");

        var aziz = await house.Open();
        await aziz.SignIn("Aziz Mulder", "/portaal/bureau/aanleveringen/");
        await Upload(aziz, $"lokaalteam_0503_{Period}_v1.csv", $"{Header}\n0503;{Period};Noord;;12;30;4.5;900000\n");
        await aziz.SeesHeading("Ontvangstbewijs").ToBeVisibleAsync();
        string id = new Uri(aziz.Url).Segments[^1];
        Assert.Equal(404, (await page.APIRequest.GetAsync("/portaal/gemeente/aanleveringen/" + id)).Status);
        Assert.Equal(403, (await page.APIRequest.GetAsync("/portaal/bureau/aanleveringen/" + id)).Status);
    }

    [Theory]
    [InlineData("", "F02", "leeg")]
    [InlineData("gemeente,maand,team,client_bsn,aantal,contacten,fte,kosten_cent\n", "F02", "kopregel")]
    [InlineData("gemeente;maand;team;client_bsn;aantal;contacten;fte;kosten_cent\n0637;202609;a\0b;;1;1;1;1\n", "F03", "nulbytes")]
    public async Task A_file_that_cannot_be_read_is_refused_with_a_sentence(string text, string code, string word)
    {
        var page = await Gerda();
        await Upload(page, $"lokaalteam_0637_{Period - 1}_v1.csv", text);
        await Expect(page.Locator(".notice")).ToContainTextAsync($"({code})");
        await Expect(page.Locator(".notice")).ToContainTextAsync(word);
    }

    [Fact]
    public async Task A_form_without_a_file_says_so()
    {
        var page = await Gerda();
        await page.Press("Aanleveren");
        await Expect(page.Locator("#fout-bestand")).ToContainTextAsync("Kies ten minste één bestand");
        await page.IsAccessible(320);
    }

    [Fact]
    public async Task The_analyst_runs_and_each_municipality_fetches_only_its_own_files()
    {
        var aziz = await house.Open();
        await aziz.SignIn("Aziz Mulder", "/portaal/bureau/aanleveringen/");
        var early = Period - 1;
        foreach (string code in (string[])["0637", "0518"])
            await Upload(aziz, $"lokaalteam_{code}_{early}_v1.csv", $"{Header}\n{code};{early};Noord;;12;30;4.5;900000\n");

        await aziz.GotoAsync($"/portaal/bureau/uitvragen/{early}/");
        await aziz.Press("Run starten");
        var patience = TimeProvider.System.GetUtcNow().AddMinutes(3);
        while (!(await aziz.Locator(".notice").InnerTextAsync()).Contains("is klaar", StringComparison.Ordinal) && TimeProvider.System.GetUtcNow() < patience)
        {
            await aziz.WaitForTimeoutAsync(500);
            await aziz.ReloadAsync();
        }
        await Expect(aziz.Locator(".notice")).ToContainTextAsync("Uitgave 1 is klaar");
        await aziz.IsAccessible(1280);
        await aziz.IsAccessible(320);

        var gerda = await Gerda($"/portaal/gemeente/uitvragen/{early}/");
        await gerda.IsAccessible(320);
        var link = gerda.GetByRole(AriaRole.Link, new() { Name = "Lokale teams, CSV" });
        var file = await gerda.APIRequest.GetAsync(await link.EvaluateAsync<string>("link => link.href"));
        Assert.Equal(200, file.Status);
        string own = await file.TextAsync();
        Assert.Contains("0637", own);
        Assert.DoesNotContain("0518", own);

        foreach (string other in (string[])["lokaalteam_0518.csv", "lokaalteam.csv", "dq_REGIO.csv", "manifest.json", "bestaat-niet.csv"])
            Assert.Equal(404, (await gerda.APIRequest.GetAsync($"/portaal/gemeente/uitvragen/{early}/1/{other}")).Status);
        Assert.Equal(403, (await gerda.APIRequest.GetAsync($"/portaal/bureau/uitvragen/{early}/1/lokaalteam_0518.csv")).Status);

        var bea = await house.Open();
        await bea.SignIn("Bea van Dijk", "/portaal/bureau/downloads/");
        await Expect(bea.GetByRole(AriaRole.Row, new() { Name = "lokaalteam_0637.csv" }).First).ToContainTextAsync("Zoetermeer");
        await Expect(bea.GetByText("lokaalteam_0518.csv")).ToHaveCountAsync(0);
    }

    async Task<IPage> Gerda(string address = "/portaal/gemeente/aanleveringen/")
    {
        var page = await house.Open();
        await page.SignIn("Gerda Meijer", address);
        return page;
    }

    static async Task Upload(IPage page, string name, string text)
    {
        string list = page.Url.Contains("/bureau/", StringComparison.Ordinal) ? "/portaal/bureau/aanleveringen/" : "/portaal/gemeente/aanleveringen/";
        await page.GotoAsync(list);
        await page.GetByLabel("Bestanden").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) });
        await page.Press("Aanleveren");
        // A busy machine may still be checking.
        for (int look = 0; look < 60 && await page.GetByText("Wij controleren dit bestand nog").CountAsync() > 0; look++)
        {
            await page.WaitForTimeoutAsync(500);
            await page.ReloadAsync();
        }
    }
}
