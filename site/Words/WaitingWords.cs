using Pdc.Core;
using Pdc.Core.Catalogue;

namespace Pdc.Site;

/// <summary>
/// What a reader is told about the wait for an offer, the same in guide and portal (D4). The headline answers; the detail
/// says how sure that is. <see cref="ToString"/> reads both as one sentence.
/// </summary>
/// <param name="Headline">Such as <c>3 weken tot gesprek · 8 weken tot start</c>.</param>
/// <param name="Detail">Such as <c>gemeten 12 mei 2026 · bevestigd 20 mei 2026</c>; empty when there is nothing to date.</param>
public readonly record struct WaitingWords(WaitingState State, string Headline, string Detail)
{
    /// <param name="validDays">The region's limit in calendar days: a waiting time measured longer ago is unknown.</param>
    public static WaitingWords Of(Offer offer, DateOnly today, int validDays)
    {
        var state = offer.WaitingOn(today, validDays);
        return state switch
        {
            WaitingState.Stopped => new(state, "Aanmeldstop", SinceWords(offer)),
            WaitingState.Unknown => new(state, "onbekend", ""),
            WaitingState.Expired => new(state, "onbekend", LastKnown(offer.WaitingTime!)),
            WaitingState.RoomNow => new(state, offer.WaitingTime!.TreatmentWeeks is null ? "nu plek voor een gesprek" : "nu plek", Dated(offer)),
            _                    => new(state, Weeks(offer.WaitingTime!), Dated(offer)),
        };
    }

    /// <summary>The state in one or two words, to stand beside its icon.</summary>
    public string Label => State switch
    {
        WaitingState.RoomNow => "Plek",
        WaitingState.Known   => "Wachten",
        WaitingState.Stopped => "Stop",
        _                    => "Onbekend",
    };

    /// <summary>The state as it stands in class names: <c>plek</c>, <c>duur</c>, <c>stop</c>, <c>onbekend</c>.</summary>
    public string Code => State switch
    {
        WaitingState.RoomNow => "plek",
        WaitingState.Known   => "duur",
        WaitingState.Stopped => "stop",
        _                    => "onbekend",
    };

    public override string ToString() => Detail.Length == 0 ? Headline : $"{Headline}, {Detail}";

    // Never at the beginning of a line.
    const string Dot = "\u00a0·";

    static string Weeks(WaitingTime time) => (time.IntakeWeeks, time.TreatmentWeeks) switch
    {
        ({ } intake, { } treatment) => $"{ToTalk(intake)}{Dot} {Count(treatment)} tot start",
        ({ } intake, null)          => $"{ToTalk(intake)}{Dot} start onbekend",
        (null, { } treatment)       => $"{Count(treatment)} tot start",
        _                           => "onbekend",
    };

    static string ToTalk(int weeks) => weeks == 0 ? "meteen een gesprek" : $"{Count(weeks)} tot gesprek";

    static string LastKnown(WaitingTime time) =>
        $"laatst gemeld {time.MeasuredOn.InWords()}: " + (time.TreatmentWeeks, time.IntakeWeeks) switch
        {
            (0, _)           => "plek",
            ({ } weeks, _)   => Count(weeks),
            (null, 0)        => "meteen een gesprek",
            (null, { } talk) => $"{Count(talk)} tot gesprek",
            _                => "onbekend",
        };

    static string Dated(Offer offer) =>
        $"gemeten {offer.WaitingTime!.MeasuredOn.InWords()}"
        + (offer.ConfirmedOn is { } day ? $" · bevestigd {day.InWords()}" : "");

    static string SinceWords(Offer offer) =>
        (offer.ConfirmedOn ?? offer.WaitingTime?.MeasuredOn) is { } day ? $"gemeld {day.InWords()}" : "";

    static string Count(int weeks) => weeks == 1 ? "1 week" : $"{weeks} weken";
}
