using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Azure.Storage.Blobs.Models;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Pdc.Core;
using Pdc.Core.Feedback;
using Pdc.Core.Mail;
using Pdc.Core.Storage;
using Pdc.Functions.Feedback;
using Pdc.Functions.Hosting;
using Xunit;

namespace Pdc.Tests.Storage.Feedback;

/// <summary>The form for strangers, over HTTP and with real storage.</summary>
public sealed class SendReportTests(FreshStorage storage) : IClassFixture<FreshStorage>, IAsyncLifetime
{
    const string Frame = "<!doctype html><html lang=\"nl\"><head><title>Klopt dit niet? - Jeugdhulpwijzer</title></head><body><main id=\"inhoud\" tabindex=\"-1\"><p>Mail ons.</p></main><footer>voet</footer></body></html>";

    // A Wednesday; the limit of ten minutes begins afresh for every test.
    static int tests;
    readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 5, 20, 10, 0, 0, TimeSpan.Zero).AddMinutes(11 * Interlocked.Increment(ref tests)));
    readonly LogBook log = new();
    WebApplication app = null!;
    HttpClient client = null!;

    public async ValueTask InitializeAsync()
    {
        await Write("klopt-dit-niet/index.html", Frame);
        await Write("aanbieders/de-linde/index.html", "<title>De Linde &amp; Zo - Jeugdhulpwijzer</title>");
        app = FunctionApp.Build(new()
        {
            Storage = storage.ConnectionString,
            Root = Project.Root,
            Urls = "http://127.0.0.1:0",
            RunsWork = false,
            Services = services => services.AddSingleton<TimeProvider>(clock).AddLogging(logging => logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Trace)),
        });
        await app.StartAsync();
        client = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new(app.Urls.First()) };
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task The_form_stands_in_the_sites_own_frame_names_the_page_and_sets_no_cookie()
    {
        using var answer = await client.GetAsync("/klopt-dit-niet/?over=/aanbieders/de-linde/");
        string page = await answer.Content.ReadAsStringAsync();

        Assert.Contains("<footer>voet</footer>", page);
        Assert.DoesNotContain("Mail ons.", page);
        Assert.Contains("<a href=\"/aanbieders/de-linde/\">De Linde &amp; Zo</a>", page);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
    }

    [Theory]
    [InlineData("/bestaat-niet/")]
    [InlineData("https://elders.example/")]
    [InlineData("/<script>alert(1)</script>/")]
    public async Task A_page_that_is_not_ours_is_not_named(string over) =>
        Assert.DoesNotContain("Uw melding gaat over", await client.GetStringAsync("/klopt-dit-niet/?over=" + Uri.EscapeDataString(over)));

    [Fact]
    public async Task Whoever_reports_gets_a_number_and_a_date_and_the_bureau_gets_the_words()
    {
        using var answer = await Post(await Proof(), "Het adres klopt niet.", "ik@voorbeeld.nl");
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);

        string receipt = await client.GetStringAsync(answer.Headers.Location);
        var report = (await Reports.Find(NumberIn(answer), default))!.Value;
        Assert.Contains(report.Number.ToString(), receipt);
        Assert.Contains("<dt>Antwoord uiterlijk</dt><dd>28 mei 2026</dd>", receipt);
        Assert.DoesNotContain("ik@voorbeeld.nl", receipt);
        Assert.Equal(("/aanbieders/de-linde/", true), (report.Page, report.IsOpen));
        Assert.Equal(new ReportWords("Het adres klopt niet.", "ik@voorbeeld.nl"), await Reports.Words(report, default));
    }

    [Fact]
    public async Task What_somebody_wrote_stands_in_no_event_and_in_no_log()
    {
        using var answer = await Post(await Proof(), "Mevrouw Geheim woont daar niet.", "geheim@voorbeeld.nl");
        using var refused = await Post(await Proof(), "111222333", "geheim@voorbeeld.nl");
        var events = new StringBuilder();
        await foreach (var happened in new Journal(storage.Account, StorageNames.Feedback, clock).Events($"melding|{NumberIn(answer)}", default))
            events.Append(happened.Act).AppendJoin(',', happened.Differences.SelectMany(difference => difference.After!.Values));

        Assert.Contains("report.received", events.ToString());
        Assert.All(["Geheim", "geheim@", "111222333"], word =>
        {
            Assert.DoesNotContain(word, events.ToString());
            Assert.DoesNotContain(log.Lines, line => line.Contains(word, StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_report()
    {
        string proof = await Proof();
        int before = (await Reports.All(default)).Count;
        var answers = await Task.WhenAll(Post(proof, "Dubbel", ""), Post(proof, "Dubbel", ""));

        Assert.Equal(NumberIn(answers[0]), NumberIn(answers[1]));
        Assert.Equal(before + 1, (await Reports.All(default)).Count);
    }

    [Theory]
    [InlineData("Mijn BSN is 111222333", "", "", HttpStatusCode.UnprocessableEntity)]
    [InlineData("", "", "", HttpStatusCode.UnprocessableEntity)]
    [InlineData("Koop nu", "", "http://robot.example", HttpStatusCode.UnprocessableEntity)]
    [InlineData("Tekst", "geen adres", "", HttpStatusCode.UnprocessableEntity)]
    public async Task What_we_may_not_or_need_not_keep_is_given_back_and_not_saved(string text, string email, string trap, HttpStatusCode status)
    {
        int before = (await Reports.All(default)).Count;
        using var answer = await Post(await Proof(), text, email, trap);
        string page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains("nog niet verstuurd", page);
        Assert.Contains(WebUtility.HtmlEncode(text), page);
        Assert.Equal(before, (await Reports.All(default)).Count);
    }

    [Fact]
    public async Task Markup_comes_back_as_text()
    {
        using var answer = await Post(await Proof(), "</textarea><script>alert(1)</script>", "fout");

        Assert.DoesNotContain("<script>", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_form_without_proof_or_from_another_site_is_not_taken_but_the_words_are_kept_on_screen()
    {
        using var forged = await Post("verzonnen", "Mijn tekst", "");
        using var message = Message(await Proof(), "Mijn tekst", "", "");
        message.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var elsewhere = await client.SendAsync(message);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (forged.StatusCode, elsewhere.StatusCode));
        Assert.Contains("Mijn tekst", await forged.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Strange_bodies_are_refused_with_a_page()
    {
        string proof = await Proof();
        using var large = await Post(proof, new('a', 40_000), "");
        using var strange = await client.PostAsync("/klopt-dit-niet/", new FormUrlEncodedContent([new("wat", "x"), new("iets", "anders")]));
        using var json = await client.PostAsync("/klopt-dit-niet/", new StringContent("{}", Encoding.UTF8, "application/json"));
        using var many = await client.PostAsync("/klopt-dit-niet/", new FormUrlEncodedContent(Enumerable.Range(0, 2000).Select(i => new KeyValuePair<string, string>("v" + i, "x"))));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        Assert.All([strange, json, many], answer => Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode));
    }

    [Fact]
    public async Task The_sixth_report_in_ten_minutes_has_to_wait()
    {
        for (int i = 0; i < 5; i++)
            Assert.Equal(HttpStatusCode.SeeOther, (await Post(await Proof(), "Nog een", "")).StatusCode);
        using var sixth = await Post(await Proof(), "Nog een", "");

        Assert.Equal(HttpStatusCode.TooManyRequests, sixth.StatusCode);
        Assert.Contains("over tien minuten", await sixth.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task After_the_answer_the_address_goes_and_after_a_year_the_words_and_the_facts_stay()
    {
        using var answer = await Post(await Proof(), "Het adres klopt niet.", "ik@voorbeeld.nl");
        var read = (await Reports.Find(NumberIn(answer), default))!;
        await Reports.Answer(read, read.Value.Answer("a:1", clock.GetUtcNow()).Value, "Aangepast.", new("a:1", ReportStore.Answered), default);
        var (today, number) = (clock.Today(), read.Value.Number);

        await Reports.Forget(today.AddDays(ReportStore.EmailKeptDays), default);
        Assert.Equal(new ReportWords("Het adres klopt niet.", "ik@voorbeeld.nl", "Aangepast."), await WordsOf(number));
        await Reports.Forget(today.AddDays(ReportStore.EmailKeptDays + 1), default);
        Assert.Equal(new ReportWords("Het adres klopt niet.", "", "Aangepast."), await WordsOf(number));
        await Reports.Forget(today.AddDays(ReportStore.WordsKeptDays + 1), default);
        Assert.Null(await WordsOf(number));
        Assert.Equal("a:1", (await Reports.Find(number, default))!.Value.AnsweredBy);
    }

    async Task<ReportWords?> WordsOf(ReportNumber number) => await Reports.Words((await Reports.Find(number, default))!.Value, default);

    [Fact]
    public async Task Two_who_answer_at_once_do_not_overwrite_each_other()
    {
        using var answer = await Post(await Proof(), "Het adres klopt niet.", "");
        var read = (await Reports.Find(NumberIn(answer), default))!;
        await Reports.Answer(read, read.Value.Answer("a:1", clock.GetUtcNow()).Value, "Eerst", new("a:1", ReportStore.Answered), default);

        await Assert.ThrowsAsync<ChangedMeanwhile>(() => Reports.Answer(read, read.Value.Answer("a:2", clock.GetUtcNow()).Value, "Daarna", new("a:2", ReportStore.Answered), default));
        Assert.Equal("Eerst", (await WordsOf(read.Value.Number))!.Answer);
    }

    [Fact]
    public async Task An_answer_that_broke_off_before_it_was_saved_leaves_the_report_open()
    {
        using var answer = await Post(await Proof(), "Het adres klopt niet.", "");
        var read = (await Reports.Find(NumberIn(answer), default))!;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Reports.Answer(read, read.Value.Answer("a:1", clock.GetUtcNow()).Value, "Half", new("a:1", ReportStore.Answered), new CancellationToken(canceled: true)));

        Assert.True((await Reports.Find(read.Value.Number, default))!.Value.IsOpen);
        Assert.Equal("", (await WordsOf(read.Value.Number))!.Answer);
    }

    [Fact]
    public async Task Who_left_an_address_is_mailed_that_it_came_in_and_what_the_answer_is()
    {
        using var answer = await Post(await Proof(), "Het adres klopt niet.", "ik@voorbeeld.nl");
        using var silent = await Post(await Proof(), "Het adres klopt niet.", "");
        var read = (await Reports.Find(NumberIn(answer), default))!;
        await Tell();
        await Reports.Answer(read, read.Value.Answer("a:1", clock.GetUtcNow()).Value, "Het adres is aangepast.", new("a:1", ReportStore.Answered), default);
        await Tell();

        var notices = await Notices();
        Assert.DoesNotContain(notices, notice => notice.Event.Contains(NumberIn(silent).ToString()));
        var own = notices.Where(notice => notice.Event.Contains(read.Value.Number.ToString())).ToList();
        Assert.All(own, notice => Assert.Equal("ik@voorbeeld.nl", notice.To.Address));
        Assert.Contains(own, notice => notice.Subject.StartsWith("Wij hebben uw melding", StringComparison.Ordinal) && notice.Text.Contains("uiterlijk op 28 mei 2026"));
        Assert.Contains(own, notice => notice.Subject.StartsWith("Antwoord op uw melding", StringComparison.Ordinal) && notice.Text.Contains("Het adres is aangepast."));
    }

    async Task Tell()
    {
        var queue = new WorkQueue(storage.Account, StorageNames.PublishQueue);
        while (await queue.Receive(1, TimeSpan.FromMinutes(1), default) is [var message])
        {
            using var text = JsonDocument.Parse(message.Text);
            await app.Services.GetRequiredService<TellReporter>().Run(text.RootElement.GetProperty("body").Deserialize<Announcement>()!, default);
            await queue.Complete(message, default);
        }
    }

    async Task<IReadOnlyList<Notice>> Notices()
    {
        var notices = new List<Notice>();
        var queue = new WorkQueue(storage.Account, StorageNames.NotifyQueue);
        while (await queue.Receive(1, TimeSpan.FromMinutes(1), default) is [var message])
        {
            using var text = JsonDocument.Parse(message.Text);
            notices.Add(MailQueue.Read(text.RootElement.GetProperty("body")));
            await queue.Complete(message, default);
        }

        return notices;
    }

    [Theory]
    [InlineData("/portaal/bureau/meldingen/")]
    [InlineData("/portaal/bureau/meldingen/K7TM-93QX/")]
    public async Task Nobody_reads_reports_without_signing_in(string address) =>
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync(address)).StatusCode);

    ReportStore Reports => app.Services.GetRequiredService<ReportStore>();

    static ReportNumber NumberIn(HttpResponseMessage answer) => ReportNumber.Parse(answer.Headers.Location!.OriginalString.Split('/')[^2]);

    async Task<string> Proof() =>
        Regex.Match(await client.GetStringAsync("/klopt-dit-niet/"), "name=\"bewijs\" value=\"([^\"]+)\"").Groups[1].Value;

    async Task<HttpResponseMessage> Post(string proof, string text, string email, string trap = "")
    {
        using var message = Message(proof, text, email, trap);
        return await client.SendAsync(message);
    }

    static HttpRequestMessage Message(string proof, string text, string email, string trap) => new(HttpMethod.Post, "/klopt-dit-niet/")
    {
        Content = new FormUrlEncodedContent([new("bewijs", proof), new("over", "/aanbieders/de-linde/"), new("wat", text), new("email", email), new("website", trap)]),
    };

    Task Write(string path, string text) =>
        storage.Account.Blobs.GetBlobContainerClient(StorageNames.Web).GetBlobClient(path).UploadAsync(BinaryData.FromString(text), new BlobUploadOptions());

    /// <summary>Everything that was logged, at any level.</summary>
    sealed class LogBook : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();
        public ILogger CreateLogger(string category) => this;
        public bool IsEnabled(LogLevel level) => true;
        public IDisposable? BeginScope<T>(T state) where T : notnull => null;
        public void Log<T>(LogLevel level, EventId id, T state, Exception? error, Func<T, Exception?, string> format) => Lines.Enqueue(format(state, error) + error);
        public void Dispose() { }
    }
}
