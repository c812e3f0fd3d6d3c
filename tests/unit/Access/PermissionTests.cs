using Pdc.Core.Access;
using Xunit;

namespace Pdc.Tests.Unit.Access;

public sealed class PermissionTests
{
    [Theory]
    [InlineData(Role.Provider, "EnterPortal UpdateWaitingTimes ProposeChanges")]
    [InlineData(Role.Reviewer, "EnterPortal SeeBureau ReviewChanges AnswerReports SeeFigures")]
    [InlineData(Role.Publisher, "EnterPortal SeeBureau PublishProtocols SeeFigures")]
    [InlineData(Role.Analyst, "EnterPortal SeeBureau WorkWithExtracts SeeFigures")]
    [InlineData(Role.Municipality, "EnterPortal SeeMunicipality SeeFigures")]
    [InlineData(Role.Administrator, "EnterPortal SeeBureau ReviewChanges PublishProtocols AnswerReports SeeRecords SeeFigures")]
    public void A_role_may_do_this_and_nothing_else(Role role, string permissions)
    {
        var user = new User { Id = "a:1", DisplayName = "Iemand", Roles = new HashSet<Role> { role } };

        Assert.Equal("Everyone " + permissions, string.Join(' ', Enum.GetValues<Permission>().Where(user.May)));
    }

    [Fact]
    public void Without_a_role_only_what_is_open_to_everyone_is_open() =>
        Assert.Equal([Permission.Everyone], Enum.GetValues<Permission>().Where(new User { Id = "a:1", DisplayName = "", Roles = new HashSet<Role>() }.May));
}
