using Pdc.Site;
using Xunit;

namespace Pdc.Tests.Unit.Site;

public sealed class PublishTests
{
    readonly MemoryTarget target = new();

    [Fact]
    public async Task A_first_build_writes_everything_and_a_second_nothing()
    {
        var first = await Publish(Given.Site());
        target.Forget();
        var second = await Publish(Given.Site());

        Assert.Equal(first.Files, first.Written);
        Assert.Equal(new(first.Files, 0, 0), second);
        Assert.Empty(target.Steps);
    }

    [Fact]
    public async Task One_changed_waiting_time_touches_the_pages_that_show_it_and_no_others()
    {
        await Publish(Given.Site());
        target.Forget();
        await Publish(Given.Site(Given.With(Given.Provider("90000001", "De Linde", Given.Offer(Given.Therapy, intake: 4, treatment: 9)))));

        Assert.Contains("write aanbieders/de-linde/index.html", target.Steps);
        Assert.Contains("write producten/45a01/index.html", target.Steps);
        Assert.DoesNotContain("write index.html", target.Steps);
        Assert.DoesNotContain(target.Steps, step => step.StartsWith("delete", StringComparison.Ordinal) && step.EndsWith(".html", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_new_page_is_written_before_the_pages_that_link_to_it()
    {
        await Publish(Given.Site(Given.With()));
        target.Forget();
        await Publish(Given.Site());

        var steps = target.Steps.ToList();
        Assert.True(steps.IndexOf("write aanbieders/de-linde/index.html") < steps.IndexOf("write aanbieders/index.html"));
        Assert.True(steps.IndexOf("write aanbieders/de-linde/index.html") < steps.IndexOf("write producten/45a01/index.html"));
    }

    [Fact]
    public async Task What_is_no_longer_there_is_removed_after_the_manifest()
    {
        await Publish(Given.Site());
        target.Forget();
        var report = await Publish(Given.Site(Given.With()));

        Assert.Equal(6, report.Deleted);      // the provider, its offer, and the search rows, waiting times, details and contacts that still told of it
        Assert.True(target.Steps.ToList().IndexOf("manifest") < target.Steps.ToList().IndexOf("delete aanbieders/de-linde/index.html"));
    }

    [Fact]
    public async Task A_dead_link_fails_the_build_and_names_page_and_link_before_anything_is_written()
    {
        var source = Given.Site() with { Pages = [new("over", "Over", "Over ons.", 1, "Zie [hier](/bestaat-niet/).")] };
        var error = await Assert.ThrowsAsync<SiteError>(() => Publish(source));

        Assert.Contains("/over/", error.Message);
        Assert.Contains("/bestaat-niet/", error.Message);
        Assert.Empty(target.Steps);
    }

    [Fact]
    public async Task Two_pages_with_one_address_fail_the_build_before_anything_is_written()
    {
        var source = Given.Site() with { Pages = [new("producten", "Producten", "Dubbel.", 1, "Tekst.")] };
        var error = await Assert.ThrowsAsync<SiteError>(() => Publish(source));

        Assert.Contains("/producten/", error.Message);
        Assert.Empty(target.Steps);
    }

    [Fact]
    public async Task The_same_source_gives_the_same_bytes()
    {
        var other = new MemoryTarget();
        await Publish(Given.Site());
        await SitePublisher.Publish(Given.Site(), other, CancellationToken.None);

        Assert.Equal(target.Manifest.Files.OrderBy(file => file.Key), other.Manifest.Files.OrderBy(file => file.Key));
    }

    Task<SiteReport> Publish(SiteSource source) => SitePublisher.Publish(source, target, CancellationToken.None);
}
