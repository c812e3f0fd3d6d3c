using Pdc.Functions.PublicSite;
using Xunit;

namespace Pdc.Tests.Unit.PublicSite;

public class SitePathTests
{
    [Theory]
    [InlineData("", "index.html")]
    [InlineData("aanbieders/", "aanbieders/index.html")]
    [InlineData("robots.txt", "robots.txt")]
    [InlineData(".well-known/security.txt", ".well-known/security.txt")]
    public void A_folder_is_answered_by_its_index(string path, string file) => Assert.Equal(file, SitePath.File(path));

    [Theory]
    [InlineData("/../etc/passwd")]
    [InlineData("/a/./b")]
    [InlineData("/a//b")]
    [InlineData(@"/a\b")]
    [InlineData("/a%2fb")]
    [InlineData("/a\nb")]
    public void Odd_paths_are_nobodys_page(string path) => Assert.True(SitePath.IsOdd(path));

    [Theory]
    [InlineData("aanbieders", true)]
    [InlineData("aanbieders/de-linde", true)]
    [InlineData("aanbieders/", false)]
    [InlineData("robots.txt", false)]
    [InlineData("", false)]
    public void Only_a_name_without_an_ending_may_be_a_folder(string path, bool may) => Assert.Equal(may, SitePath.MayBeFolder(path));

    [Theory]
    [InlineData("gzip, deflate, br", "br gz")]
    [InlineData("gzip;q=0.5, br;q=0", "gz")]
    [InlineData("*", "br gz")]
    [InlineData("identity", "")]
    [InlineData("", "")]
    [InlineData("br;q=nonsense", "")]
    public void The_smallest_form_that_the_browser_takes_comes_first(string accept, string forms) =>
        Assert.Equal(forms, string.Join(' ', AcceptedForms.In(accept)));
}
