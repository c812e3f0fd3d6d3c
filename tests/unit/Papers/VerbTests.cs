using System.CommandLine;
using Pdc.Cli;
using Xunit;

namespace Pdc.Tests.Unit.Papers;

public sealed class VerbTests
{
    public static TheoryData<string> All => [.. Verbs.Create().Subcommands.SelectMany(command => Paths(command, ""))];

    [Theory, MemberData(nameof(All))]
    public void Every_verb_stands_in_the_README(string verb) => Assert.Contains($"`{verb}", File.ReadAllText(ProjectFolder.At("README.md")));

    static IEnumerable<string> Paths(Command command, string before) =>
        command.Subcommands.Count == 0 ? [before + command.Name] : command.Subcommands.SelectMany(one => Paths(one, $"{before}{command.Name} "));
}
