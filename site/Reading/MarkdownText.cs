using System.Text.Encodings.Web;
using Ganss.Xss;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace Pdc.Site.Reading;

/// <summary>Markdown as HTML: our own as it is, that of providers without anything that could run or call home.</summary>
public static class MarkdownText
{
    static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    static readonly MarkdownPipeline OwnPipeline =
        new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers().UseFootnotes().DisableHtml().Build();

    static readonly MarkdownPipeline TheirPipeline = WithoutCode().Build();

    // Four spaces before a paragraph make code of it. Nobody who describes youth care means that; who pastes from a letter has them.
    static MarkdownPipelineBuilder WithoutCode()
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml();
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        builder.BlockParsers.TryRemove<FencedCodeBlockParser>();
        return builder;
    }

    /// <summary>The text of an editor or the bureau: headings start below the page's own, internal links are checked.</summary>
    public static HtmlString Own(string markdown, Links links) => Ours(markdown, link =>
    {
        if (link.Url is { } url && url.StartsWith('/'))
            link.Url = links.To(url);
    });

    /// <summary>
    /// A text of the bureau that cannot be changed any more, such as a published protocol. A page it links to may be gone by now: then
    /// the words stay and the link goes, because a dead link there would stop every later edition of the site.
    /// </summary>
    public static HtmlString Kept(string markdown, Links links) => Ours(markdown, link =>
    {
        if (link.Url is { } url && url.StartsWith('/') && (url.StartsWith("//") || !IsFile(url) && !links.Leads(url)))
            link.ReplaceBy(new LiteralInline(""));
    });

    static HtmlString Ours(string markdown, Action<LinkInline> check)
    {
        try
        {
            var document = Markdown.Parse(markdown, OwnPipeline);
            ShiftHeadings(document, by: document.Descendants<HeadingBlock>().Any(heading => heading.Level == 1) ? 1 : 0);
            foreach (var link in document.Descendants<LinkInline>().Where(link => !link.IsImage).ToList())
                if (IsKnownKind(link.Url))
                    check(link);
                else
                    link.ReplaceBy(new LiteralInline(""));
            // A picture from elsewhere would tell another who reads here, and our pages do not let it through.
            foreach (var image in document.Descendants<LinkInline>().Where(link => link.IsImage && !IsOurs(link.Url)).ToList())
                image.ReplaceBy(new LiteralInline(""));
            foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && !IsKnownKind(link.Url)).ToList())
                link.ReplaceBy(new LiteralInline(link.Url));

            // On a phone a wide table scrolls within itself: the keyboard must come there too.
            foreach (var table in document.Descendants<Table>())
                table.GetAttributes().AddProperty("tabindex", "0");

            return new(document.ToHtml(OwnPipeline));
        }
        catch (ArgumentException)
        {
            return AsTyped(markdown);
        }
    }

    // Null: a link to a heading of the text itself.
    static bool IsKnownKind(string? url) =>
        url is null || !url.Contains(':') || url.StartsWith('/') || url.StartsWith('#') || Schemes.Any(scheme => url.StartsWith(scheme + ":", StringComparison.OrdinalIgnoreCase));

    static bool IsOurs(string? url) => url is ['/', ..] && !url.StartsWith("//", StringComparison.Ordinal);

    // Attachments and assets are no pages, so the list of addresses does not have them.
    static bool IsFile(string url) => url[(url.LastIndexOf('/') + 1)..].Split('#', '?')[0].Contains('.');

    // Markdig gives up on text that is nested too deep. That must not keep a reviewer from seeing it, nor the site from being built.
    static HtmlString AsTyped(string text) => new($"<p>{HtmlEncoder.Default.Encode(text)}</p>\n");

    /// <summary>
    /// The text of a provider: paragraphs, lists, emphasis, and links to elsewhere. No HTML, no images, no scripts, no
    /// links with another scheme than http, https, mailto and tel.
    /// </summary>
    /// <param name="headings">The level of their highest heading, below ours.</param>
    public static HtmlString Theirs(string markdown, int headings = 3) =>
        TryHtml(markdown, headings) is { } html ? new(Safe(html)) : AsTyped(DisplayText.OfLines(markdown));

    // An address as people type it is one of the web; any other without a scheme would be a page of ours that nobody checks.
    static string? Elsewhere(string? url) =>
        url is null ? null
        : Schemes.Any(scheme => url.StartsWith(scheme + ":", StringComparison.OrdinalIgnoreCase)) ? url
        : url.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? "https://" + url
        : null;

    static string? TryHtml(string markdown, int headings)
    {
        try
        {
            return Html(markdown, headings);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    static string Html(string markdown, int headings)
    {
        var document = Markdown.Parse(DisplayText.OfLines(markdown), TheirPipeline);
        TwoLevels(document, headings);
        foreach (var link in document.Descendants<LinkInline>().ToList())
            if (!link.IsImage && Elsewhere(link.Url) is { } url)
                link.Url = url;
            else
                link.ReplaceBy(new LiteralInline(""));      // the words, or the description of the image, stay
        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && Elsewhere(link.Url) is null).ToList())
            link.ReplaceBy(new LiteralInline(link.Url));

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
            AllowedSchemes = new HashSet<string>(Schemes),
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

    // At most two levels, whatever number they typed: one skipped level confuses who listens, and the deepest are too small to read.
    static void TwoLevels(MarkdownDocument document, int top)
    {
        var all = document.Descendants<HeadingBlock>().ToList();
        int highest = all.Select(heading => heading.Level).DefaultIfEmpty(0).Min();
        foreach (var heading in all)
            heading.Level = heading.Level == highest ? top : top + 1;
    }

    static void ShiftHeadings(MarkdownDocument document, int by)
    {
        foreach (var heading in document.Descendants<HeadingBlock>())
            heading.Level = Math.Clamp(heading.Level + by, 2, 6);
    }
}
