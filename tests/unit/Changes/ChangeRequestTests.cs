using Pdc.Core;
using Pdc.Core.Changes;
using Xunit;

namespace Pdc.Tests.Unit.Changes;

public sealed class ChangeRequestTests
{
    static readonly DateTimeOffset Monday = DateTimeOffset.Parse("2027-05-10T09:00:00Z");
    static readonly ProviderText Old = new() { Summary = "Hulp thuis." };
    static readonly ProviderText New = new() { Summary = "Hulp thuis en op school." };

    [Fact]
    public void Nobody_approves_their_own_change() =>
        Assert.Equal("change.own-work", Submitted().Approve("a:anna", null, Monday).Refusal?.Code);

    [Fact]
    public void Nobody_rejects_their_own_change() =>
        Assert.Equal("change.own-work", Submitted().Reject("a:anna", "Toch niet.", Monday).Refusal?.Code);

    [Fact]
    public void An_approval_says_who_and_when()
    {
        var approved = Submitted().Approve("m:rosa", null, Monday).Value;

        Assert.Equal(ChangeStatus.Approved, approved.Status);
        Assert.Equal(new Verdict("m:rosa", Monday), approved.Verdict);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    public void A_rejection_needs_a_reason(string reason) =>
        Assert.Equal("change.no-reason", Submitted().Reject("m:rosa", reason, Monday).Refusal?.Code);

    [Fact]
    public void The_reason_of_a_rejection_is_kept_for_the_provider() =>
        Assert.Equal("Noem geen prijzen.", Submitted().Reject("m:rosa", " Noem geen prijzen. ", Monday).Value.Verdict?.Reason);

    public static TheoryData<string> Decisions => ["approve", "reject", "withdraw"];

    [Theory, MemberData(nameof(Decisions))]
    public void What_was_decided_is_not_decided_again(string decision)
    {
        var decided = new[] { Submitted().Approve("m:rosa", null, Monday).Value, Submitted().Reject("m:rosa", "Nee.", Monday).Value, Submitted().Withdraw("a:anna", Monday).Value };

        Assert.All(decided, change => Assert.Equal("change.not-submitted", Decide(change, decision).Refusal?.Code));
    }

    [Fact]
    public void A_proposal_that_changes_nothing_is_refused() =>
        Assert.Equal("change.nothing-changed", ChangeRequest.Submit(Kvk, Old, Old with { }, null, "a:anna", Monday).Refusal?.Code);

    [Fact]
    public void Waiting_is_counted_in_Dutch_calendar_days()
    {
        var late = ChangeRequest.Submit(Kvk, Old, New, null, "a:anna", DateTimeOffset.Parse("2027-05-10T21:59:00Z")).Value;
        var past = ChangeRequest.Submit(Kvk, Old, New, null, "a:anna", DateTimeOffset.Parse("2027-05-10T22:00:00Z")).Value;

        Assert.Equal(1, late.DaysWaiting(new(2027, 5, 11)));
        Assert.Equal(0, past.DaysWaiting(new(2027, 5, 11)));
    }

    [Fact]
    public void A_reviewer_is_told_when_the_live_text_is_another_than_the_author_saw()
    {
        Assert.False(Submitted().IsOvertakenBy(Old));
        Assert.True(Submitted().IsOvertakenBy(new() { Summary = "Iets anders." }));
    }

    [Fact]
    public void Numbers_of_changes_sort_by_the_moment_of_submission() =>
        Assert.True(ChangeId.New(Monday).CompareTo(ChangeId.New(Monday.AddMilliseconds(1))) < 0);

    [Fact]
    public void A_text_that_tells_where_a_secret_location_is_cannot_be_approved()
    {
        var live = Given.Provider(Kvk.ToString(), "De Linde") with { Locations = [Given.Location("L1", "Zeemeeuw", "Verborgen laan", "2612 ZX", secret: true)] };
        var change = ChangeRequest.Submit(Kvk, Old, New with { Description = "U vindt ons op 2612 ZX." }, null, "a:anna", Monday).Value;

        Assert.Equal("change.secret-place", change.Approve("m:rosa", live, Monday).Refusal?.Code);
        Assert.Null(change.Approve("m:rosa", live with { Locations = [] }, Monday).Refusal);
    }

    static KvkNumber Kvk => KvkNumber.Parse("90000001");

    static ChangeRequest Submitted() => ChangeRequest.Submit(Kvk, Old, New, "Wij doen meer.", "a:anna", Monday).Value;

    static Ruling<ChangeRequest> Decide(ChangeRequest change, string decision) => decision switch
    {
        "approve" => change.Approve("m:ruud", null, Monday),
        "reject" => change.Reject("m:ruud", "Nee.", Monday),
        _ => change.Withdraw("a:anna", Monday),
    };
}
