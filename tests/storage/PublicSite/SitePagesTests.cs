using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Pdc.Core.Publishing;
using Pdc.Core.Storage;
using Pdc.Functions.Hosting;
using Xunit;

namespace Pdc.Tests.Storage.PublicSite;

public sealed class SitePagesTests(FreshStorage storage) : IClassFixture<FreshStorage>, IAsyncLifetime
{
    static readonly string Page = "<!doctype html><title>Aanbieders</title>" + string.Concat(Enumerable.Repeat("<p>Een regel over jeugdhulp.</p>", 40));

    readonly FakeTimeProvider clock = new();
    WebApplication app = null!;
    HttpClient client = null!;

    public async ValueTask InitializeAsync()
    {
        await Write("index.html", "<!doctype html><title>Begin</title>");
        await Write("404.html", "<!doctype html><title>Niet gevonden</title>");
        await Write("aanbieders/index.html", Page);
        await Write("assets/site.0123456789ab.css", "body{color:#123}" + new string(' ', 400));
        await Write("robots.txt", "User-agent: *\nAllow: /\n");

        app = FunctionApp.Build(new()
        {
            Storage = storage.ConnectionString,
            Root = Project.Root,
            Urls = "http://127.0.0.1:0",
            RunsWork = false,
            Services = services => services.AddSingleton<TimeProvider>(clock).AddLogging(log => log.ClearProviders()),
        });
        await app.StartAsync();
        client = new(new HttpClientHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = new(app.Urls.First()) };
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }

    [Theory]
    [InlineData("/", "Begin", "text/html; charset=utf-8", "no-cache")]
    [InlineData("/aanbieders/", "Aanbieders", "text/html; charset=utf-8", "no-cache")]
    [InlineData("/robots.txt", "Allow", "text/plain; charset=utf-8", "no-cache")]
    [InlineData("/assets/site.0123456789ab.css", "body", "text/css; charset=utf-8", "public, max-age=31536000, immutable")]
    public async Task A_file_is_sent_with_its_type_and_for_how_long_it_may_be_kept(string path, string text, string type, string keep)
    {
        using var answer = await client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(text, await answer.Content.ReadAsStringAsync());
        Assert.Equal(type, answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(keep, string.Join(", ", answer.Headers.GetValues("Cache-Control")).Replace("max-age=31536000, public", "public, max-age=31536000"));
        Assert.NotNull(answer.Headers.ETag);
        Assert.False(answer.Headers.ETag!.IsWeak);
    }

    [Theory]
    [InlineData("br, gzip", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("identity", null)]
    public async Task A_page_comes_in_the_form_that_the_browser_takes(string accept, string? encoding)
    {
        using var answer = await Get("/aanbieders/", ("Accept-Encoding", accept));
        Assert.Equal(encoding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
        await using var stream = await answer.Content.ReadAsStreamAsync();
        await using var plain = encoding switch { "br" => new BrotliStream(stream, CompressionMode.Decompress), "gzip" => new GZipStream(stream, CompressionMode.Decompress), _ => stream };
        Assert.Equal(Page, await new StreamReader(plain).ReadToEndAsync());
    }

    [Fact]
    public async Task Each_form_of_a_page_has_a_tag_of_its_own_and_is_not_sent_twice()
    {
        using var small = await Get("/aanbieders/", ("Accept-Encoding", "br"));
        using var plain = await Get("/aanbieders/");
        Assert.NotEqual(small.Headers.ETag, plain.Headers.ETag);

        using var again = await Get("/aanbieders/", ("Accept-Encoding", "br"), ("If-None-Match", $"\"other\", W/{small.Headers.ETag}"));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(small.Headers.ETag, again.Headers.ETag);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());

        using var other = await Get("/aanbieders/", ("If-None-Match", small.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task A_folder_without_its_slash_leads_to_the_folder()
    {
        using var answer = await Get("/aanbieders?gemeente=0518");
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal("/aanbieders/?gemeente=0518", answer.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("/bestaat-niet/")]
    [InlineData("/bestaat-niet")]
    [InlineData("/aanbieders/index.htm")]
    [InlineData("/a//b")]
    [InlineData("/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/..%2f..%2fetc%2fpasswd")]
    [InlineData("/a%00b")]
    [InlineData("/a%5cb")]
    [InlineData("//kwaad.voorbeeld/aanbieders")]
    public async Task What_is_not_there_gets_the_sites_own_page(string path)
    {
        using var answer = await client.SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(app.Urls.First() + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true })));
        Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{path}: {answer.StatusCode}");
        if (answer.StatusCode == HttpStatusCode.NotFound)
            Assert.Contains("Niet gevonden", await answer.Content.ReadAsStringAsync());
        Assert.Null(answer.Headers.Location);
    }

    [Fact]
    public async Task HEAD_tells_everything_but_the_page()
    {
        using var answer = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/aanbieders/"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(Encoding.UTF8.GetByteCount(Page), answer.Content.Headers.ContentLength);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_change_is_live_within_five_seconds_and_so_is_a_removal()
    {
        await Write("wachttijd/index.html", "<p>3 weken</p>");
        Assert.Contains("3 weken", await client.GetStringAsync("/wachttijd/"));
        await Write("wachttijd/index.html", "<p>4 weken</p>");
        clock.Advance(TimeSpan.FromSeconds(4));
        Assert.Contains("4 weken", await client.GetStringAsync("/wachttijd/"));
        await new BlobTarget(storage.Account).Delete("wachttijd/index.html", CancellationToken.None);
        clock.Advance(TimeSpan.FromSeconds(4));
        using var gone = await Get("/wachttijd/");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task Health_tells_when_the_site_was_published_and_what_work_is_stuck()
    {
        Assert.Contains("\"publish\":0", await client.GetStringAsync("/gezond"));
        var queue = new WorkQueue(storage.Account, StorageNames.PublishQueue);
        await queue.Send(1, CancellationToken.None);
        await queue.Poison((await queue.Receive(1, TimeSpan.FromMinutes(1), CancellationToken.None)).Single(), CancellationToken.None);
        await new BlobTarget(storage.Account).WriteManifest([], SiteManifest.Empty.Versions, CancellationToken.None);

        Assert.Contains("\"publish\":1", await client.GetStringAsync("/gezond"));
        using var page = await Get("/gezond", ("Accept", "text/html"));
        var text = await page.Content.ReadAsStringAsync();
        Assert.Contains("Er is werk blijven liggen", text);
        Assert.Contains("voor het laatst bijgewerkt op", text);
    }

    Task Write(string path, string text) => new BlobTarget(storage.Account).Write(new(path, Encoding.UTF8.GetBytes(text)), CancellationToken.None);

    Task<HttpResponseMessage> Get(string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return client.SendAsync(request);
    }
}
