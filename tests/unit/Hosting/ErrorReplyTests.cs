using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Pdc.Functions.Access;
using Pdc.Core.Access;
using Pdc.Functions.Hosting;
using Xunit;

namespace Pdc.Tests.Unit.Hosting;

public class ErrorReplyTests
{
    static readonly Trigger Broken = TriggerTable.Http("Broken", "{*path}", "GET", app =>
    {
        app.MapGet("/kapot", () => { throw new InvalidOperationException("geheime reden"); }).Needs(Permission.Everyone);
        app.MapGet("/api/kapot", () => { throw new InvalidOperationException("geheime reden"); }).Needs(Permission.Everyone);
    });

    [Theory]
    [InlineData("/kapot", "text/html,*/*", "text/html", "Er ging iets mis")]
    [InlineData("/kapot", "application/json", "application/problem+json", "Er ging iets mis")]
    [InlineData("/api/kapot", "text/html", "application/problem+json", "Er ging iets mis")]
    [InlineData("/bestaat-niet", "text/html", "text/html", "Deze pagina bestaat niet")]
    [InlineData("/api/bestaat-niet", "*/*", "application/problem+json", "Deze pagina bestaat niet")]
    public async Task People_get_a_page_programs_get_a_problem_and_nobody_gets_the_reason(string path, string accept, string type, string title)
    {
        await using var app = await RunningApp.UnderHost(Broken);
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var answer = await app.Client.SendAsync(request);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains(title, body);
        Assert.DoesNotContain("geheime reden", body);
        Assert.DoesNotContain(" at Pdc.", body);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Every_answer_carries_the_headers_that_protect_visitors()
    {
        await using var app = await RunningApp.Start(RunningApp.NoStorage with { HostPort = 0, Triggers = [Broken], SiteAddress = new Uri("https://gids.voorbeeld.nl") });
        using var answer = await app.Client.GetAsync("/kapot");
        string Header(string name) => string.Join(',', answer.Headers.GetValues(name));
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.StartsWith("default-src 'none';", Header("Content-Security-Policy"));
        Assert.Contains("frame-ancestors 'none'", Header("Content-Security-Policy"));
        Assert.DoesNotContain("unsafe", Header("Content-Security-Policy"));
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("same-origin", Header("Referrer-Policy"));
        Assert.StartsWith("max-age=31536000", Header("Strict-Transport-Security"));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Without_https_nobody_is_told_to_use_only_that()
    {
        await using var app = await RunningApp.UnderHost(Broken);
        using var answer = await app.Client.GetAsync("/kapot");
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task A_host_name_that_a_visitor_makes_up_is_not_believed()
    {
        var echo = TriggerTable.Http("Echo", "echo", "GET", app => app.MapGet("/echo", (HttpRequest request) => $"{request.Scheme}://{request.Host}").Needs(Permission.Everyone));
        await using var app = await RunningApp.Start(RunningApp.NoStorage with { HostPort = 0, Triggers = [echo], SiteAddress = new Uri("https://gids.voorbeeld.nl") });
        var request = new HttpRequestMessage(HttpMethod.Get, "/echo");
        request.Headers.Host = "kwaad.voorbeeld";
        using var answer = await app.Client.SendAsync(request);
        Assert.Equal("https://gids.voorbeeld.nl", await answer.Content.ReadAsStringAsync());
    }
}
