using Pdc.Functions;
using Xunit;

namespace Pdc.Tests.Unit.Hosting;

/// <summary>What internet.nl asks for, on every kind of answer that the real app gives, also where storage does not answer.</summary>
public sealed class SecurityHeadersTests(SecurityHeadersTests.App house) : IClassFixture<SecurityHeadersTests.App>
{
    [Theory]
    [InlineData("/gezond")]
    [InlineData("/aanbieders/")]
    [InlineData("/bestaat-niet/")]
    [InlineData("/robots.txt")]
    [InlineData("/portaal/")]
    [InlineData("/portaal/aanbieder/wachttijden")]
    [InlineData("/portaal/bestaat-niet")]
    [InlineData("/api/v1/bestaat-niet")]
    [InlineData("/oruk/v3/services")]
    public async Task Every_answer_of_the_app_protects_who_asks(string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        // A visitor, and not the host's own question whether the app is ready.
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", "192.0.2.1");
        request.Headers.TryAddWithoutValidation("Accept", "text/html");
        using var answer = await house.Running.Client.SendAsync(request, TestContext.Current.CancellationToken);
        string Header(string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : "";

        string policy = Header("Content-Security-Policy");
        Assert.StartsWith("default-src 'none';", policy);
        foreach (string part in new[] { "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'" })
            Assert.Contains(part, policy);
        foreach (string hole in new[] { "unsafe", "data:", "*" })
            Assert.DoesNotContain(hole, policy);
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("same-origin", Header("Referrer-Policy"));
        Assert.Contains("geolocation=()", Header("Permissions-Policy"));
        Assert.Equal("max-age=31536000; includeSubDomains", Header("Strict-Transport-Security"));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("X-Powered-By"));
        Assert.False(answer.Headers.Contains("Set-Cookie") && !path.StartsWith("/portaal", StringComparison.Ordinal), "the public site sets no cookie");
    }

    /// <summary>The app, once for all answers.</summary>
    public sealed class App : IAsyncLifetime
    {
        internal RunningApp Running { get; private set; } = null!;

        public async ValueTask InitializeAsync() =>
            Running = await RunningApp.Start(RunningApp.NoStorage with { HostPort = 0, Triggers = Triggers.All, SiteAddress = new Uri("https://gids.voorbeeld.nl") });

        public ValueTask DisposeAsync() => Running.DisposeAsync();
    }
}
