using Pdc.Site.Reading;

namespace Pdc.Site;

/// <summary>A feed that a page points to.</summary>
/// <param name="Type">The media type, such as <c>application/atom+xml</c>.</param>
public sealed record Feed(string Address, string Title, string Type)
{
    public static Feed All(Edition edition) => new("/wijzigingen/atom.xml", $"Wijzigingen in {edition.Region.SiteName}", "application/atom+xml");

    public static Feed Of(PublicMunicipality municipality) => new($"{municipality.Address}rss.xml", $"Wijzigingen in {municipality.Name}", "application/rss+xml");

    public static IEnumerable<Feed> Every(Edition edition) => [All(edition), .. edition.Catalogue.Municipalities.Select(Of)];
}
