using System.CommandLine;
using Pdc.Cli;
using Xunit;

namespace Pdc.Tests.Unit.CommandLine;

/// <summary>Whoever types a command wrongly reads in Dutch what is wrong.</summary>
public sealed class WrongUseTests
{
    readonly StringWriter output = new(), errors = new();

    ParseResult Typed(params string[] words)
    {
        var root = new RootCommand("PDC") { ImportCommand.Create(), SiteCommand.Create() };
        DutchHelp.For(root);
        var parsed = root.Parse(words);
        (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error) = (output, errors);
        return parsed;
    }

    [Theory]
    [InlineData("pdc: 'blub' is hier geen opdracht of optie.", "blub")]
    [InlineData("pdc: 'twee' is hier geen opdracht of optie.", "import", "een", "twee")]
    [InlineData("pdc: Geef een waarde voor <pad>.", "import")]
    [InlineData("pdc: De optie --out is verplicht.", "site", "build")]
    [InlineData("pdc: Bij --out hoort een waarde.", "site", "build", "--out")]
    [InlineData("De uitleg: pdc site build --help", "site", "build", "--uot", "map")]
    public void A_wrong_command_line_gets_a_sentence_and_no_help_in_the_way(string sentence, params string[] words)
    {
        Assert.Equal(2, WrongUse.Tell(Typed(words)));

        Assert.Contains(sentence, errors.ToString().Split(Environment.NewLine));
        Assert.Empty(output.ToString());
    }

    [Fact]
    public void Without_a_command_it_shows_which_there_are()
    {
        Assert.Equal(2, WrongUse.Tell(Typed("site")));

        Assert.Contains("build", output.ToString());
        Assert.Empty(errors.ToString());
    }

    [Fact]
    public void Help_is_in_Dutch()
    {
        Assert.Equal(0, Typed("import", "--help").Invoke(new() { Output = output }));

        Assert.Contains("Gebruik:", output.ToString());
        foreach (string english in new[] { "Usage", "Options", "Show ", "default" })
            Assert.DoesNotContain(english, output.ToString());
    }
}
