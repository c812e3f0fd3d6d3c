using Azure;
using Azure.Identity;
using Pdc.Cli;
using Pdc.Core.Storage;
using Xunit;

namespace Pdc.Tests.Unit.CommandLine;

/// <summary>What a command could expect ends in a sentence and an exit code; only a mistake in the program shows where it is.</summary>
public sealed class TroubleTests
{
    public static TheoryData<Exception, int, string> Expected => new()
    {
        { new CommandError("poort 1 is in gebruik."), 1, "poort 1 is in gebruik." },
        { new CredentialUnavailableException("Azure CLI not installed"), 1, "az login" },
        { new AuthenticationFailedException("AADSTS700082: expired"), 1, "az login" },
        { new RequestFailedException(403, "This request is not authorized", "AuthorizationPermissionMismatch", null), 1, "rollen" },
        { new RequestFailedException(503, "Server busy", "ServerBusy", null), 1, "Probeer het over een paar minuten opnieuw" },
        { new AggregateException(new RequestFailedException("Connection refused")), 1, "antwoordt niet" },
        { new ChangedMeanwhile("aanbieder|90000001"), 1, "Doe het opnieuw" },
        { new TaskCanceledException(), 130, "afgebroken" },
    };

    [Theory, MemberData(nameof(Expected), DisableDiscoveryEnumeration = true)]
    public void What_a_command_could_expect_is_told_in_a_sentence(Exception trouble, int exitCode, string words)
    {
        var told = Trouble.Of(trouble)!.Value;

        Assert.Equal(exitCode, told.ExitCode);
        Assert.Contains(words, told.Sentence);
        Assert.DoesNotContain("not ", told.Sentence);
    }

    [Fact]
    public void A_mistake_in_the_program_is_not_covered_up() => Assert.Null(Trouble.Of(new InvalidOperationException()));
}
