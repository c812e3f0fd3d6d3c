using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using Pdc.Functions.Feedback;
using Xunit;

namespace Pdc.Tests.Unit.Feedback;

/// <summary>What keeps a form that anyone may send from being abused.</summary>
public sealed class StrangersTests
{
    readonly FakeTimeProvider clock = new(new(2026, 5, 20, 10, 0, 0, TimeSpan.Zero));

    [Fact]
    public void One_address_may_send_five_reports_in_ten_minutes()
    {
        var limit = new ReportLimit(clock);

        Assert.Equal([true, true, true, true, true, false], Enumerable.Range(0, 6).Select(_ => limit.Takes("10.0.0.1")));
        Assert.True(limit.Takes("10.0.0.2"));
        clock.Advance(TimeSpan.FromMinutes(10));
        Assert.True(limit.Takes("10.0.0.1"));
    }

    [Fact]
    public void However_many_addresses_somebody_has_there_is_an_end_to_it()
    {
        var limit = new ReportLimit(clock);

        Assert.Equal(ReportLimit.InAll, Enumerable.Range(0, 1000).Count(i => limit.Takes($"10.0.{i / 250}.{i % 250}")));
    }

    [Theory]
    [InlineData("1.1.1.1, 2.2.2.2", "2.2.2.2")]
    [InlineData("2.2.2.2", "2.2.2.2")]
    [InlineData("1.1.1.1, 2.2.2.2:51001", "2.2.2.2")]
    [InlineData("[2001:db8:1:2:aaaa::1]:51001", "20010DB800010002")]
    [InlineData("2001:db8:1:2:bbbb::2", "20010DB800010002")]
    [InlineData("::ffff:2.2.2.2", "2.2.2.2")]
    [InlineData("onbekend", "onbekend")]
    public void Who_claims_to_be_another_is_counted_as_who_the_last_proxy_saw(string way, string visitor)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers["X-Forwarded-For"] = way;

        Assert.Equal(visitor, ReportLimit.VisitorOf(http));
    }

    [Fact]
    public void A_form_holds_for_a_day_and_cannot_be_made_by_another()
    {
        var proof = new FormProof(new EphemeralDataProtectionProvider(), clock);
        string made = proof.New();

        Assert.True(proof.TryOpen(made, out _));
        Assert.False(proof.TryOpen("", out _));
        Assert.False(proof.TryOpen(made + "A", out _));
        Assert.False(new FormProof(new EphemeralDataProtectionProvider(), clock).TryOpen(made, out _));
        clock.Advance(TimeSpan.FromHours(24));
        Assert.False(proof.TryOpen(made, out _));
    }

    [Theory]
    [InlineData("same-origin", "", true)]
    [InlineData("none", "", true)]
    [InlineData("cross-site", "https://jeugdhulp.example", false)]
    [InlineData("same-site", "", false)]
    [InlineData("", "https://jeugdhulp.example", true)]
    [InlineData("", "https://elders.example", false)]
    [InlineData("", "null", false)]
    [InlineData("", "", true)]
    public void A_form_that_another_site_sends_is_refused(string fetchSite, string origin, bool ours)
    {
        var http = new DefaultHttpContext();
        http.Request.Host = new("jeugdhulp.example");
        http.Request.Headers["Sec-Fetch-Site"] = fetchSite;
        http.Request.Headers.Origin = origin;

        Assert.Equal(ours, FormProof.IsFromOwnSite(http.Request));
    }

    [Theory]
    [InlineData("/aanbieders/de-linde/45a01/", true)]
    [InlineData("/", false)]
    [InlineData("//elders.example/", false)]
    [InlineData("https://elders.example/", false)]
    [InlineData("/aanbieders/<script>/", false)]
    [InlineData("/a/../b/", false)]
    [InlineData(null, false)]
    public void A_report_is_about_a_page_of_ours_or_about_none(string? over, bool ours) =>
        Assert.Equal(ours ? over : "", ReportForm.PageIn(over));
}
