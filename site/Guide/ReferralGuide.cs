using Pdc.Core;
using Pdc.Core.Content;

namespace Pdc.Site.Guide;

/// <summary>
/// What editors wrote for the way from a question to help: situations of families by life domain, each with the kinds of help that
/// may fit, and which products of the region each kind of help is.
/// </summary>
public sealed record ReferralGuide
{
    public static readonly ReferralGuide Empty = new() { Domains = [], Situations = [], Numbers = [], Kinds = new Dictionary<string, HelpKind>() };

    /// <summary>As they stand in their file.</summary>
    public required IReadOnlyList<LifeDomain> Domains { get; init; }

    public required IReadOnlyList<Situation> Situations { get; init; }
    public required IReadOnlyList<UrgentNumber> Numbers { get; init; }

    /// <summary>By their key.</summary>
    public required IReadOnlyDictionary<string, HelpKind> Kinds { get; init; }
}

/// <summary>A part of life that situations are about, such as school.</summary>
public sealed record LifeDomain(string Key, string Name, string EnglishName);

/// <summary>Something a family is in, in their own words.</summary>
public sealed record Situation
{
    public required string Slug { get; init; }
    public required string Title { get; init; }
    public required string Summary { get; init; }
    public required LifeDomain Domain { get; init; }

    /// <summary>Place within its life domain, lowest first.</summary>
    public required int Order { get; init; }

    /// <summary>The ages it is about.</summary>
    public required AgeRange Ages { get; init; }

    /// <summary>Whom to call when it cannot wait.</summary>
    public required IReadOnlyList<UrgentNumber> Urgent { get; init; }

    public required string EnglishTitle { get; init; }
    public required string EnglishSummary { get; init; }

    /// <summary>What may help, the lightest first; at least one.</summary>
    public required IReadOnlyList<SuggestedHelp> Help { get; init; }

    /// <summary>Markdown.</summary>
    public required string Text { get; init; }

    public required FilePlace Place { get; init; }
}

/// <summary>A kind of help that may fit a situation.</summary>
/// <param name="Why">One sentence: why it fits this situation.</param>
/// <param name="NotWhen">One sentence: when it does not fit this situation; what the product itself excludes is added to it.</param>
public sealed record SuggestedHelp(string Kind, string Why, string? NotWhen, FilePlace Place);

/// <summary>A kind of help as situations name it, and the products of the region that are it; none when the region did not buy it.</summary>
public sealed record HelpKind(string Key, IReadOnlyList<ProductCode> Products, FilePlace Place);

/// <summary>Somebody to call at once. National numbers, so they have one file for all regions.</summary>
/// <param name="Number">Null where each place has its own.</param>
/// <param name="When">One sentence: who should call, and when.</param>
public sealed record UrgentNumber(string Key, string Name, string? Number, string When, string EnglishWhen);
