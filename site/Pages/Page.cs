using System.Text.Json;
using Pdc.Site.Pages.English;
using RazorSlices;

namespace Pdc.Site.Pages;

/// <summary>One page of the site: where it stands, what it is called, and the slice that draws it.</summary>
public abstract class Page(Edition edition)
{
    public Edition Edition { get; } = edition;
    public Links Links => Edition.Links;

    /// <summary>Such as <c>/aanbieders/de-linde/</c>, or <c>/404.html</c>.</summary>
    public abstract string Address { get; }

    /// <summary>Whether it is in English; all others are in Dutch.</summary>
    public bool IsEnglish => Address.StartsWith(Translation.EnglishHome, StringComparison.Ordinal);

    public abstract string Title { get; }

    /// <summary>More than search engines show of a description; the page itself has all of it.</summary>
    public const int LongestDescription = 300;

    /// <summary>One or two sentences for search engines.</summary>
    public abstract string Description { get; }

    /// <summary>The way from home to this page, without both ends.</summary>
    public virtual IReadOnlyList<Crumb> Crumbs => [];

    /// <summary>Whether search engines should list it, and the sitemap name it.</summary>
    public virtual bool Listed => true;

    /// <summary>News that belongs to the page, for programs that look for it.</summary>
    public virtual IReadOnlyList<Feed> Feeds => [];

    /// <summary>Writes what the page is about in the words of schema.org; null for a page that is about nothing they have a word for.</summary>
    public virtual Action<Utf8JsonWriter>? Describe => null;

    /// <summary>A style sheet for this kind of page alone.</summary>
    public virtual string? OwnStyle => null;

    /// <summary>Scripts without which the page works too.</summary>
    public virtual IReadOnlyList<string> Scripts => [];

    public abstract RazorSlice Slice();

    /// <summary>The file at the address.</summary>
    public string Path => Address.EndsWith('/') ? string.Concat(Address.AsSpan(1), "index.html") : Address[1..];
}

/// <summary>One step of the way from home.</summary>
public readonly record struct Crumb(string Name, string Address);
