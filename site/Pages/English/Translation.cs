using Pdc.Site.Pages.Content;
using Pdc.Site.Pages.Guide;
using Pdc.Site.Pages.Home;

namespace Pdc.Site.Pages.English;

/// <summary>Which pages say the same in Dutch and in English.</summary>
static class Translation
{
    public const string EnglishHome = "/en/", DutchHome = "/";

    /// <summary>The page that says the same in the other language; null when there is none.</summary>
    public static string? Of(Page page)
    {
        // Of tens of thousands of pages only these kinds have one.
        if (!page.IsEnglish && page is not (HomePage or GuidePage or EditorPage))
            return null;

        var pairs = Pairs(page.Edition).ToList();
        return page.IsEnglish ? pairs.FirstOrDefault(pair => pair.English == page.Address).Dutch : pairs.FirstOrDefault(pair => pair.Dutch == page.Address).English;
    }

    // Texts of editors name what they translate; that page may be gone.
    static IEnumerable<(string Dutch, string English)> Pairs(Edition edition) =>
    [
        (DutchHome, EnglishHome),
        (GuidePage.Home, EnglishGuidePage.Home),
        .. edition.EnglishPages.Where(page => page.TranslationOf is not null && edition.Links.Has($"/{page.TranslationOf}/"))
            .Select(page => ($"/{page.TranslationOf}/", $"{EnglishHome}{page.Slug}/")),
    ];
}
