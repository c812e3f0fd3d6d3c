using Pdc.Core.Access;
using Pdc.Core.Catalogue;

namespace Pdc.Core.Changes;

public enum ChangeStatus { Submitted, Approved, Rejected, Withdrawn }

/// <summary>Who decided on a change, when (UTC), and for a rejection why: the provider reads the reason.</summary>
public sealed record Verdict(string By, DateTimeOffset At, string? Reason = null);

/// <summary>A provider's proposal to change its text. It goes live when a reviewer approves it (D3).</summary>
public sealed record ChangeRequest
{
    public const int LongestReason = 1000;

    public required ChangeId Id { get; init; }
    public required KvkNumber Provider { get; init; }

    /// <summary><see cref="User.Id"/> of who proposed it.</summary>
    public required string Author { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>The text that was live when this was proposed: what the author saw.</summary>
    public required ProviderText Before { get; init; }

    public required ProviderText After { get; init; }

    /// <summary>The author's explanation to the reviewer.</summary>
    public string? Reason { get; init; }

    public required ChangeStatus Status { get; init; }

    /// <summary>Who decided; null while it waits. For a withdrawn change this is its author.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>When an approved change went live, UTC. Where a region publishes once a month, that is later than the verdict (D3).</summary>
    public DateTimeOffset? AppliedAt { get; init; }

    public static Ruling<ChangeRequest> Submit(
        KvkNumber provider, ProviderText before, ProviderText after, string? reason, string author, DateTimeOffset at) =>
        after == before ? new Refusal("change.nothing-changed", "U hebt niets veranderd. Pas de tekst aan en verstuur hem dan.")
        : new ChangeRequest
        {
            Id = ChangeId.New(at),
            Provider = provider,
            Author = author,
            SubmittedAt = at,
            Before = before,
            After = after,
            Reason = reason,
            Status = ChangeStatus.Submitted,
        };

    /// <param name="live">The provider as it stands; null when it left the catalogue.</param>
    public Ruling<ChangeRequest> Approve(string reviewer, Provider? live, DateTimeOffset at) =>
        Status != ChangeStatus.Submitted ? NotSubmitted
        : BetraysOf(live) is { } secret  ? secret
        : reviewer == Author             ? new Refusal("change.own-work", "U kunt uw eigen wijziging niet goedkeuren. Vraag een collega om ernaar te kijken.")
        : this with { Status = ChangeStatus.Approved, Verdict = new(reviewer, at) };

    public Ruling<ChangeRequest> Reject(string reviewer, string reason, DateTimeOffset at) =>
        Status != ChangeStatus.Submitted        ? NotSubmitted
        : reviewer == Author                    ? new Refusal("change.own-work", "U kunt uw eigen wijziging niet afwijzen. Trek hem in als u ervan afziet.")
        : string.IsNullOrWhiteSpace(reason)     ? new Refusal("change.no-reason", "Vul in waarom u de wijziging afwijst. De aanbieder leest deze reden.")
        : reason.Trim().Length > LongestReason  ? new Refusal("change.reason-too-long", $"De reden is te lang: gebruik hoogstens {LongestReason} tekens.")
        : this with { Status = ChangeStatus.Rejected, Verdict = new(reviewer, at, reason.Trim()) };

    /// <summary>Before the reviewers again: an approved text cannot go live when it tells where a location is that became secret meanwhile.</summary>
    public ChangeRequest Return() => this with { Status = ChangeStatus.Submitted, Verdict = null };

    /// <summary>What a reviewer must know of a text that tells where a secret location is; null when it does not.</summary>
    public Refusal? BetraysOf(Provider? live) => live is not null && After.Betrays(live)
        ? new("change.secret-place", "In deze tekst staat het adres van een geheime locatie. Wijs de wijziging af, en vraag de aanbieder om een tekst zonder dat adres.")
        : null;

    /// <summary>Any user of the same provider may withdraw: colleagues stand in for each other.</summary>
    public Ruling<ChangeRequest> Withdraw(string by, DateTimeOffset at) =>
        Status != ChangeStatus.Submitted ? NotSubmitted
        : this with { Status = ChangeStatus.Withdrawn, Verdict = new(by, at) };

    /// <summary>Whole calendar days, in the Netherlands, that this has been waiting for a reviewer.</summary>
    public int DaysWaiting(DateOnly today) => today.DayNumber - SubmittedAt.DutchDay().DayNumber;

    /// <summary>Whether somebody else changed the live text after this was proposed: the reviewer must see that.</summary>
    public bool IsOvertakenBy(ProviderText live) => live != Before && live != After;

    static readonly Refusal NotSubmitted =
        new("change.not-submitted", "Deze wijziging ligt niet meer ter beoordeling: iemand heeft er al over beslist, of de aanbieder heeft haar ingetrokken.");
}
