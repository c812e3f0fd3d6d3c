using System.Security.Claims;
using Pdc.Core.Access;
using Pdc.Functions.Access;
using Xunit;

namespace Pdc.Tests.Unit.Access;

public sealed class ClaimsReadingTests
{
    static readonly Issuer Providers = new()
    {
        Key = "aanbieders",
        Name = "Zorgaanbieders",
        Authority = new("https://aanmelden.example"),
        ClientId = "portaal",
        ClientSecret = "geheim",
        RoleClaim = "rol",
        Roles = new Dictionary<string, Role> { ["aanbieder"] = Role.Provider, ["gemeente"] = Role.Municipality },
        KvkClaim = "kvk",
        MunicipalityClaim = "gemeente",
    };

    [Fact]
    public void A_provider_comes_in_with_its_own_KvK_number()
    {
        var user = Providers.UserFrom(Claims(("sub", "42"), ("rol", "aanbieder"), ("kvk", "90000001"))).Value;

        Assert.Equal("aanbieders:42", user.Id);
        Assert.Equal("90000001", user.Kvk?.ToString());
        Assert.True(user.May(Permission.UpdateWaitingTimes));
        Assert.False(user.May(Permission.ReviewChanges));
    }

    [Theory]
    [InlineData("access.no-role", "rol=")]
    [InlineData("access.no-role", "rol=directeur")]
    [InlineData("access.no-role", "rol=beoordelaar")] // a role, but not one that this issuer may give
    [InlineData("access.no-kvk", "rol=aanbieder")]
    [InlineData("access.no-kvk", "rol=aanbieder,kvk=123")]
    [InlineData("access.no-municipality", "rol=gemeente,gemeente=Den Haag")]
    public void Somebody_of_whom_we_do_not_know_enough_stays_out(string code, string claims) =>
        Assert.Equal(code, Providers.UserFrom(Claims([("sub", "42"), .. claims.Split(',').Select(claim => (claim.Split('=')[0], claim.Split('=')[1]))])).Refusal?.Code);

    [Theory]
    [InlineData("beoordelaar")]
    [InlineData("beheerder")]
    public void Who_writes_for_a_provider_does_not_judge_for_the_bureau(string bureau)
    {
        var both = Providers with { Roles = new Dictionary<string, Role> { ["aanbieder"] = Role.Provider, ["beoordelaar"] = Role.Reviewer, ["beheerder"] = Role.Administrator } };
        Assert.Equal("access.two-sides", both.UserFrom(Claims(("sub", "42"), ("rol", "aanbieder"), ("rol", bureau), ("kvk", "90000001"))).Refusal?.Code);
    }

    [Fact]
    public void Without_a_subject_nobody_comes_in() =>
        Assert.True(Providers.UserFrom(Claims(("rol", "aanbieder"), ("kvk", "90000001"))).IsRefused);

    [Fact]
    public void A_session_gives_back_the_user_it_was_made_of()
    {
        var user = Providers.UserFrom(Claims(("sub", "42"), ("name", "Anna"), ("rol", "aanbieder"), ("rol", "gemeente"), ("kvk", "90000001"), ("gemeente", "0518"))).Value;
        var read = user.ToPrincipal("aanbieders").ToUser()!;

        Assert.Equal(user with { Roles = read.Roles }, read);
        Assert.Equal(user.Roles, read.Roles);
    }

    static ClaimsPrincipal Claims(params (string Type, string Value)[] claims) =>
        new(new ClaimsIdentity(claims.Select(claim => new Claim(claim.Type, claim.Value)), "test"));
}
