using System.Buffers;
using System.Collections.Concurrent;
using Ganss.Xss;
using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace Pdc.Site.Reading;

/// <summary>Markdown as HTML: our own as it is, that of providers without anything that could run or call home.</summary>
public static class MarkdownText
{
    static readonly MarkdownPipeline OwnPipeline =
        new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers().UseFootnotes().DisableHtml().Build();

    static readonly MarkdownPipeline TheirPipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    // Anything that Markdown or a sanitiser could see something in. A text without these is only paragraphs.
    static readonly SearchValues<char> Telling = SearchValues.Create("\\`*_{}[]()#+-.!<>&|~=:\"'\t");

    static readonly ConcurrentDictionary<string, HtmlString> Known = new();

    /// <summary>The text of an editor or the bureau: headings start below the page's own, internal links are checked.</summary>
    public static HtmlString Own(string markdown, Links links)
    {
        var document = Markdown.Parse(markdown, OwnPipeline);
        ShiftHeadings(document, by: document.Descendants<HeadingBlock>().Any(heading => heading.Level == 1) ? 1 : 0);
        foreach (var link in document.Descendants<LinkInline>())
        {
            if (link.Url is { } url && url.StartsWith('/') && !link.IsImage)
                link.Url = links.To(url);
        }

        return new(document.ToHtml(OwnPipeline));
    }

    /// <summary>
    /// The text of a provider: paragraphs, lists, emphasis, and links to elsewhere. No HTML, no images, no scripts, no
    /// links with another scheme than http, https, mailto and tel.
    /// </summary>
    /// <param name="headings">The level of their highest heading, below ours.</param>
    public static HtmlString Theirs(string markdown, int headings = 3) =>
        Known.TryGetValue(markdown, out var known) ? known : Known.GetOrAdd(markdown, Render(markdown, headings));

    static HtmlString Render(string markdown, int headings)
    {
        var document = Markdown.Parse(DisplayText.OfLines(markdown), TheirPipeline);
        int highest = document.Descendants<HeadingBlock>().Select(heading => heading.Level).DefaultIfEmpty(headings).Min();
        ShiftHeadings(document, by: headings - highest);
        foreach (var image in document.Descendants<LinkInline>().Where(link => link.IsImage).ToList())
            image.ReplaceBy(new LiteralInline(image.FirstChild?.ToString() ?? ""));

        // Built anew each time: a sanitiser is not made for several threads at once.
        return new(Sanitizer().Sanitize(document.ToHtml(TheirPipeline)));
    }

    static HtmlSanitizer Sanitizer()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string> { "p", "br", "ul", "ol", "li", "strong", "em", "a", "h2", "h3", "h4", "h5", "h6", "blockquote", "code" },
            AllowedAttributes = new HashSet<string> { "href" },
            AllowedSchemes = new HashSet<string> { "http", "https", "mailto", "tel" },
            UriAttributes = new HashSet<string> { "href" },
            AllowedCssProperties = new HashSet<string>(),
            AllowedAtRules = new HashSet<AngleSharp.Css.Dom.CssRuleType>(),
        });
        sanitizer.PostProcessNode += (_, e) =>
        {
            if (e.Node is AngleSharp.Dom.IElement { LocalName: "a" } link)
                link.SetAttribute("rel", "nofollow noopener external");
        };
        return sanitizer;
    }

    static void ShiftHeadings(MarkdownDocument document, int by)
    {
        foreach (var heading in document.Descendants<HeadingBlock>())
            heading.Level = Math.Clamp(heading.Level + by, 2, 6);
    }
}
