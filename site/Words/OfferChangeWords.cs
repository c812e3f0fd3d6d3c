using Pdc.Core.History;

namespace Pdc.Site;

/// <summary>What changed about an offer, in a few words.</summary>
static class OfferChangeWords
{
    /// <summary>Such as <c>tot start: van 8 naar 12 weken</c>.</summary>
    public static string Of(PastChange change) => (change.Kind, change.Field) switch
    {
        (ChangeKind.New, _)                 => "nieuw in de gids",
        (ChangeKind.Ended, _)               => "uit de gids",
        (_, "aanmeldstop")                  => change.After == "ja" ? "aanmeldstop" : "aanmeldstop voorbij",
        (_, "wachttijd_intake_weken")       => "tot gesprek: " + Weeks(change),
        (_, "wachttijd_behandeling_weken")  => "tot start: " + Weeks(change),
        (_, "gemeenten")                    => "andere gemeenten",
        (_, "leeftijd_van" or "leeftijd_tot") => "andere leeftijd",
        (_, "specialismen")                 => "andere ervaring",
        (_, "locaties")                     => "andere locaties",
        _                                   => "andere opmerking",
    };

    static string Weeks(PastChange change) => (change.Before, change.After) switch
    {
        ("", var now)  => $"{Count(now)}, eerst onbekend",
        (var then, "") => $"niet meer bekend, eerst {Count(then)}",
        var (then, now) => $"van {then} naar {Count(now)}",
    };

    static string Count(string weeks) => weeks == "1" ? "1 week" : $"{weeks} weken";
}
