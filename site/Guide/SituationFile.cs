using Pdc.Core;
using Pdc.Core.Content;

namespace Pdc.Site.Guide;

/// <summary>Reads one situation: settings in the head, then what a family can do itself, in Markdown.</summary>
static class SituationFile
{
    const string Fence = "---";

    /// <exception cref="ContentError">The file cannot be used.</exception>
    public static Situation Parse(string name, string slug, string file, IReadOnlyList<LifeDomain> domains, IReadOnlyList<UrgentNumber> numbers)
    {
        if (slug != Slug.Of(slug, ""))
            throw new ContentError(name, "de naam past niet in een adres. Gebruik kleine letters, cijfers en streepjes");

        string text = file.ReplaceLineEndings("\n");
        int end = text.StartsWith(Fence + "\n", StringComparison.Ordinal) ? text.IndexOf($"\n{Fence}\n", StringComparison.Ordinal) : -1;
        if (end < 0)
            throw new ContentError(new FilePlace(name, 1), "de kop tussen twee regels met --- ontbreekt, of er staat geen tekst onder");

        // The text starts after the fence that closes the head.
        string head = text[(Fence.Length + 1)..end], body = text[(end + Fence.Length + 2)..];
        if (string.IsNullOrWhiteSpace(body))
            throw new ContentError(new FilePlace(name, text.AsSpan(0, end).Count('\n') + 2), "er staat geen tekst onder de kop. Schrijf wat een gezin zelf kan doen en wanneer hulp nodig is");

        var settings = EditorSettings.Parse(name, head, above: 1)
            .Only("titel", "samenvatting", "leefgebied", "volgorde", "leeftijd_van", "leeftijd_tot", "spoed", "engels", "hulp");
        var english = settings.Section("engels").Only("titel", "samenvatting");
        var help = settings.Sections("hulp").Select(Suggestion).ToList();
        return new()
        {
            Slug = slug,
            Title = settings.Text("titel"),
            Summary = settings.Text("samenvatting"),
            Domain = domains.FirstOrDefault(domain => domain.Key == settings.Text("leefgebied"))
                ?? throw new ContentError(settings.PlaceOf("leefgebied"), $"het leefgebied '{settings.Text("leefgebied")}' bestaat niet. Kies uit: {string.Join(", ", domains.Select(domain => domain.Key))}"),
            Order = settings.Number("volgorde") ?? throw new ContentError(settings.Place, "'volgorde' ontbreekt of is leeg"),
            Ages = Ages(settings),
            Urgent = [.. settings.Words("spoed").Select(word => numbers.FirstOrDefault(number => number.Key == word.Text)
                ?? throw new ContentError(word.Place, $"het spoednummer '{word.Text}' bestaat niet. Kies uit: {string.Join(", ", numbers.Select(number => number.Key))}"))],
            EnglishTitle = english.Text("titel"),
            EnglishSummary = english.Text("samenvatting"),
            Help = help.Count > 0 ? help : throw new ContentError(settings.PlaceOf("hulp"), "'hulp' ontbreekt of is leeg. Noem ten minste één soort hulp"),
            Text = body.Trim(),
            Place = new(name, 1),
        };
    }

    static SuggestedHelp Suggestion(EditorSettings help)
    {
        help.Only("soort", "waarom", "niet");
        return new(help.Text("soort"), help.Text("waarom"), help.Optional("niet"), help.PlaceOf("soort"));
    }

    static AgeRange Ages(EditorSettings settings)
    {
        int? from = settings.Number("leeftijd_van"), to = settings.Number("leeftijd_tot");
        return from is > AgeRange.Oldest || to is > AgeRange.Oldest || from > to
            ? throw new ContentError(settings.PlaceOf("leeftijd_van"), $"de leeftijd {from}-{to} kan niet. Schrijf hele jaren van {AgeRange.Youngest} tot en met {AgeRange.Oldest}, de laagste eerst")
            : new(from, to);
    }
}
