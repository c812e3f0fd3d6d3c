using Pdc.Core.Time;

namespace Pdc.Core.Feedback;

/// <summary>
/// Somebody told that something on the site is wrong (D19). Here stands what is kept for good: about which page, when, and when it was
/// answered. What was written, and by whom, is apart from it (<see cref="ReportWords"/>), because it must go in time.
/// </summary>
public sealed record Report
{
    /// <summary>Working days in which a report is answered (D19).</summary>
    public const int AnswerWithin = 5;

    public required ReportNumber Number { get; init; }

    /// <summary>The address on the site, such as <c>/aanbieders/de-linde/</c>; empty when it is about no page in particular.</summary>
    public required string Page { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>UTC; null while it is open.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>The user's id; null while it is open.</summary>
    public string? AnsweredBy { get; init; }

    /// <summary>Where the text of the answer is kept; null while it is open.</summary>
    public string? AnswerKey { get; init; }

    public bool IsOpen => AnsweredAt is null;

    /// <summary>The last day on which an answer is in time, in the Netherlands.</summary>
    public DateOnly DueOn => WorkingDays.Add(ReceivedAt.DutchDay(), AnswerWithin);

    /// <summary>Whether the answer came in time; null while it may still come.</summary>
    public bool? InTime(DateOnly today) =>
        AnsweredAt is { } at ? at.DutchDay() <= DueOn : today > DueOn ? false : null;

    public Ruling<Report> Answer(string by, DateTimeOffset at) =>
        IsOpen ? this with { AnsweredAt = at, AnsweredBy = by }
        : new Refusal("report.answered", "Deze melding is al beantwoord. Uw tekst is niet opgeslagen.");
}
