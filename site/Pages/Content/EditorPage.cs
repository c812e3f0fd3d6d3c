using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using Pdc.Site.Pages.English;
using Pdc.Site.Reading;
using Pdc.Site.Statements;
using RazorSlices;

namespace Pdc.Site.Pages.Content;

/// <summary>A page that an editor wrote.</summary>
public sealed class EditorPage(Edition edition, ContentPage content, string folder) : Page(edition)
{
    public static IEnumerable<EditorPage> All(Edition edition) =>
    [
        .. edition.ContentPages.Select(content => new EditorPage(edition, content, Translation.DutchHome)),
        .. edition.EnglishPages.Select(content => new EditorPage(edition, content, Translation.EnglishHome)),
    ];

    public override string Address { get; } = $"{folder}{content.Slug}/";
    public override string Title => content.Title;
    public override string Description => content.Summary;
    public HtmlString Text => MarkdownText.Own(WithNames(content.Text), Links);

    // One text serves every region: what differs stands between braces.
    string WithNames(string text) => Regex.Replace(text, @"\{([a-z0-9_-]+)\}", match => match.Groups[1].Value switch
    {
        "sitenaam"        => Edition.Region.SiteName,
        "regio"           => Edition.Region.Name,
        "bureau"          => Edition.Region.BureauName,
        "bureau_email"    => Edition.Region.BureauEmail,
        "bureau_telefoon" => Edition.Region.BureauPhone,
        var key           => Number(key) ?? throw new SiteError(
            $"gebruikt {{{key}}}, maar dat kennen wij niet. Bekend zijn {{sitenaam}}, {{regio}}, {{bureau}}, {{bureau_email}}, {{bureau_telefoon}} en de sleutels in content/verwijsgids/spoed.yaml."),
    });

    // National numbers stand in one file only.
    string? Number(string key) =>
        Edition.Guide.Numbers.FirstOrDefault(number => number.Key == key)?.Number is { } number ? $"[{number}](tel:{PhoneLink.Of(number)})" : null;

    /// <summary>Under the page about accessibility stands what the law wants declared.</summary>
    public AccessibilityStatement? Statement => content.Slug == "toegankelijkheid" ? Edition.Statements?.Accessibility : null;

    public override RazorSlice Slice() => EditorSlice.Create(this);
}
