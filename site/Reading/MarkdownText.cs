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
        new(Safe(Html(markdown, headings)));

    static string Html(string markdown, int headings)
    {
        var document = Markdown.Parse(DisplayText.OfLines(markdown), TheirPipeline);
        int highest = document.Descendants<HeadingBlock>().Select(heading => heading.Level).DefaultIfEmpty(headings).Min();
        ShiftHeadings(document, by: headings - highest);
        foreach (var image in document.Descendants<LinkInline>().Where(link => link.IsImage).ToList())
            image.ReplaceBy(new LiteralInline(""));     // its description, which is what it holds, stays

        return document.ToHtml(TheirPipeline);
    }

    // The sanitiser costs more than the rest of a page. What Markdig makes of decent Markdown is only these tags; a text that
    // holds any other tag, attribute or kind of link goes through it.
    static string Safe(string html)
    {
        for (int at = html.IndexOf('<'); at >= 0; at = html.IndexOf('<', at + 1))
        {
            var rest = html.AsSpan(at + 1);
            int end = rest.IndexOf('>');
            if (end < 0 || !PlainTags.Contains(rest[..end].ToString()))
                return Sanitizer().Sanitize(html);
        }

        return html;
    }

    static readonly HashSet<string> PlainTags =
    [
        .. new[] { "p", "ul", "ol", "li", "strong", "em", "h2", "h3", "h4", "h5", "h6", "blockquote", "code" }.SelectMany(tag => new[] { tag, "/" + tag }),
        "br /",
    ];

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
