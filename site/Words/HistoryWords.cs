using System.Globalization;
using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Core.History;
using Pdc.Site.Reading;

namespace Pdc.Site;

/// <summary>What changed, in words that fit behind the name of what it is about: <c>wachttijd tot start van 8 naar 6 weken</c>.</summary>
/// <param name="municipalities">Their names stand in a change where the catalogue has codes.</param>
public sealed class HistoryWords(IReadOnlyList<Municipality> municipalities)
{
    /// <summary>Without a capital or a full stop. Of an offer without its product, of a provider or product without its name.</summary>
    public string Of(PastChange change) => change.Subject switch
    {
        Subject.Offer        => OfOffer(change),
        Subject.Location     => OfLocation(change),
        Subject.Contract     => OfContract(change),
        Subject.Tariff       => $"het tarief {(change.Before.Length == 0 ? "is" : $"gaat van {Euros(change.Before)} naar")} {Euros(change.After)}",
        Subject.Protocol     => $"versie {change.After} is gepubliceerd",
        _ when change.Kind == ChangeKind.New   => change.Subject == Subject.Provider ? "nieuw in de gids" : "nieuw",
        _ when change.Kind == ChangeKind.Ended => "staat niet meer in de gids",
        _                    => OfText(change),
    };

    /// <summary>The same as a sentence of its own.</summary>
    public string Sentence(PastChange change) => Sentence(Of(change));

    internal static string Sentence(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}.";

    /// <summary>What a provider said about the wait, where it differs from what it said before.</summary>
    public static string OfWaiting(WaitingPoint before, WaitingPoint after)
    {
        var parts = new List<string>(3);
        if (after.Stopped != before.Stopped)
            parts.Add(after.Stopped ? "aanmeldstop: neemt voorlopig niemand aan" : "de aanmeldstop is voorbij");
        if (after.TreatmentWeeks != before.TreatmentWeeks)
            parts.Add(Weeks("wachttijd tot start", before.TreatmentWeeks, after.TreatmentWeeks));
        if (after.IntakeWeeks != before.IntakeWeeks)
            parts.Add(Weeks(parts is [.., ['w', ..]] ? "tot gesprek" : "wachttijd tot gesprek", before.IntakeWeeks, after.IntakeWeeks));

        // Who stops often takes its waiting time back as well; that the door is closed says enough.
        return after is { Stopped: true, TreatmentWeeks: null, IntakeWeeks: null } && !before.Stopped ? parts[0]
            : after is { TreatmentWeeks: null, IntakeWeeks: null } && !after.Stopped && !before.Stopped ? "de wachttijd is niet meer bekend"
            : string.Join(", ", parts);
    }

    static string Weeks(string what, int? before, int? after) => (before, after) switch
    {
        (null, { } now)     => $"{what} nu {Weeks(now)}",
        (_, null)           => $"{what} is niet meer bekend",
        (not 1, { } now and not 1) => $"{what} van {before} naar {Weeks(now)}",
        ({ } old, { } now)  => $"{what} van {Weeks(old)} naar {Weeks(now)}",
    };

    static string Weeks(int weeks) => weeks == 1 ? "1 week" : $"{weeks} weken";

    string OfOffer(PastChange change) => (change.Kind, change.Field) switch
    {
        (ChangeKind.New, _)   => "nieuw aanbod",
        (ChangeKind.Ended, _) => "wordt hier niet meer gegeven",
        (_, "aanmeldstop")    => change.After == "ja" ? "aanmeldstop: neemt voorlopig niemand aan" : "de aanmeldstop is voorbij",
        (_, "wachttijd_intake_weken")      => Weeks("wachttijd tot gesprek", Number(change.Before), Number(change.After)),
        (_, "wachttijd_behandeling_weken") => Weeks("wachttijd tot start", Number(change.Before), Number(change.After)),
        (_, "gemeenten")      => Places(change),
        (_, "locaties")       => "de locaties zijn veranderd",
        (_, "opmerking")      => "de opmerking is veranderd",
        _                     => OfText(change),
    };

    string Places(PastChange change)
    {
        if (change.After == "alle")
            return "nu in de hele regio";
        var (more, less) = Lists(change.Before == "alle" ? string.Join('|', municipalities.Select(municipality => municipality.Code)) : change.Before, change.After);
        string[] parts = [.. new[] { Named("nu ook in", more), Named("niet meer in", less) }.OfType<string>()];
        return parts.Length == 0 ? "de gemeenten zijn veranderd" : string.Join(", ", parts);

        string? Named(string words, IReadOnlyList<string> codes) => codes.Count == 0 ? null
            : $"{words} {Count.List([.. codes.Select(code => municipalities.FirstOrDefault(municipality => municipality.Code.ToString() == code)?.Name ?? code)])}";
    }

    static string OfLocation(PastChange change) => (change.Kind, change.Field) switch
    {
        (ChangeKind.New, _)   => $"nieuwe locatie: {DisplayText.Of(change.Name)}",
        (ChangeKind.Ended, _) => $"locatie {DisplayText.Of(change.Name)} is er niet meer",
        (_, "naam")           => $"een locatie heet nu {DisplayText.Of(change.Name)}",
        (_, "rolstoel")       => $"toegang met een rolstoel is bijgewerkt voor {DisplayText.Of(change.Name)}",
        (_, "openingstijden") => $"andere openingstijden van {DisplayText.Of(change.Name)}",
        _                     => $"ander adres van {DisplayText.Of(change.Name)}",
    };

    static string OfContract(PastChange change) => (change.Kind, change.Field) switch
    {
        (ChangeKind.New, _)   => "nieuw contract",
        (ChangeKind.Ended, _) => "het contract is afgelopen",
        (_, "eind") when IsoDate.TryParse(change.After, out var end) => $"het contract loopt nu tot en met {end.InWords()}",
        _                     => "het contract geldt voor andere hulp dan eerst",
    };

    static string OfText(PastChange change) => change.Field switch
    {
        "naam" or "handelsnaam" when change.After.Length > 0 => $"heet nu {DisplayText.Of(change.After)}",
        "naam" or "handelsnaam" => "heeft een andere naam",
        "samenvatting"    => "de samenvatting is veranderd",
        "omschrijving"    => "de beschrijving is veranderd",
        "specialismen"    => Change("ervaring", change),
        "talen"           => Change("talen", change),
        "keurmerken"      => Change("keurmerken", change),
        "leeftijd_van"    => Ages("de laagste leeftijd", change),
        "leeftijd_tot"    => Ages("de hoogste leeftijd", change),
        "website"         => "het webadres is veranderd",
        "telefoon"        => "het telefoonnummer is veranderd",
        "email"           => "het e-mailadres is veranderd",
        "aanmeld_telefoon" or "aanmeld_email" or "aanmeld_url" => "aanmelden gaat op een andere manier",
        "voor_wie" or "niet_voor" => "voor wie het is, is veranderd",
        "toegang"         => "wie mag verwijzen, is veranderd",
        "perceel"         => "hoort nu bij een ander perceel",
        "toegang_naam" when change.After.Length > 0 => $"het lokale team heet nu {DisplayText.Of(change.After)}",
        "toegang_naam" or "toegang_url" or "toegang_telefoon" or "toegang_email" => "de gegevens van het lokale team zijn veranderd",
        "regels_url"      => "de regels van de gemeente staan op een ander webadres",
        _                 => "is bijgewerkt",
    };

    static string Change(string what, PastChange change)
    {
        var (more, less) = Lists(change.Before, change.After);
        string[] parts = [.. new[] { more.Count > 0 ? $"nieuw bij {what}: {Count.List(DisplayText.Of(more))}" : null, less.Count > 0 ? $"niet meer bij {what}: {Count.List(DisplayText.Of(less))}" : null }.OfType<string>()];
        return parts.Length == 0 ? $"{what} in een andere volgorde" : string.Join("; ", parts);
    }

    static string Ages(string what, PastChange change) =>
        change.After.Length == 0 ? $"{what} is niet meer beperkt" : change.Before.Length == 0 ? $"{what} is nu {change.After} jaar" : $"{what} gaat van {change.Before} naar {change.After} jaar";

    static (IReadOnlyList<string> More, IReadOnlyList<string> Less) Lists(string before, string after)
    {
        string[] old = before.Split('|', StringSplitOptions.RemoveEmptyEntries), now = after.Split('|', StringSplitOptions.RemoveEmptyEntries);
        return ([.. now.Except(old)], [.. old.Except(now)]);
    }

    static string Euros(string cents) => new Cents(long.Parse(cents, CultureInfo.InvariantCulture)).ToString();
    static int? Number(string text) => text.Length == 0 ? null : int.Parse(text, CultureInfo.InvariantCulture);
}
