using Pdc.Core.Content;

namespace Pdc.Site;

/// <summary>A page that an editor wrote: <c>content/pages/{slug}.md</c>, shown at <c>/{slug}/</c>.</summary>
/// <param name="Order">Place among its kind, lowest first.</param>
/// <param name="Text">Markdown; names between braces, such as <c>{regio}</c>, are filled in per region.</param>
/// <param name="TranslationOf">The Dutch page that says the same, by its slug; for English pages only.</param>
/// <param name="EnglishTitle">What English pages call this Dutch page; null when they use its own title.</param>
public sealed record ContentPage(string Slug, string Title, string Summary, int Order, string Text, string? TranslationOf = null, string? EnglishTitle = null);

/// <summary>Reads editors' pages: <c>titel</c>, <c>samenvatting</c> and <c>volgorde</c> in the head, and if need be <c>titel_engels</c> or <c>vertaling_van</c>, then Markdown.</summary>
public static class ContentPages
{
    /// <summary>All pages of a folder by their order; none when the folder does not exist.</summary>
    /// <exception cref="ContentError">A page cannot be read.</exception>
    public static IReadOnlyList<ContentPage> Read(string folder) =>
        !Directory.Exists(folder) ? [] :
        [
            .. Directory.EnumerateFiles(folder, "*.md")
                .Select(file => Parse(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)))
                .OrderBy(page => page.Order).ThenBy(page => page.Slug, StringComparer.Ordinal),
        ];

    /// <exception cref="ContentError">The page cannot be read.</exception>
    public static ContentPage Parse(string slug, string file)
    {
        var matter = FrontMatter.Parse($"{slug}.md", file, "titel", "samenvatting", "volgorde", "vertaling_van", "titel_engels");
        return slug == Core.Slug.Of(slug, "")
            ? new(slug, matter["titel"], matter["samenvatting"], matter.Number("volgorde"), matter.Text, matter.Optional("vertaling_van"), matter.Optional("titel_engels"))
            : throw new ContentError($"{slug}.md", "de naam past niet in een adres. Gebruik kleine letters, cijfers en streepjes");
    }
}
