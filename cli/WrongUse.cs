using System.CommandLine;
using System.CommandLine.Parsing;

namespace Pdc.Cli;

/// <summary>What is wrong with a command line, in Dutch: the parser itself says it in English.</summary>
static class WrongUse
{
    const int ExitCode = 2;

    /// <summary>Says it on the command's error output; where only the choice of a command is missing, shows which there are.</summary>
    public static int Tell(ParseResult parsed)
    {
        var errors = parsed.InvocationConfiguration.Error;
        var sentences = parsed.UnmatchedTokens.Select(token => $"'{token}' is hier geen opdracht of optie.").Concat(parsed.Errors.Select(Sentence).OfType<string>()).ToList();
        if (sentences.Count == 0)
            new DutchHelp(new()).Invoke(parsed);
        foreach (string sentence in sentences)
            errors.WriteLine($"pdc: {sentence}");
        if (sentences.Count > 0)
            errors.WriteLine($"De uitleg: {Path(parsed.CommandResult)} --help");
        return ExitCode;
    }

    static string Path(CommandResult command) => command.Parent is CommandResult parent ? $"{Path(parent)} {command.Command.Name}" : "pdc";

    static string? Sentence(ParseError error) => error.SymbolResult switch
    {
        OptionResult { Option: var option, IdentifierTokenCount: 0 } => $"De optie {option.Name} is verplicht.",
        OptionResult { Option: var option, Tokens: [] }              => $"Bij {option.Name} hoort een waarde.",
        OptionResult { Option: var option, Tokens: var tokens }      => $"'{string.Join(' ', tokens.Select(token => token.Value))}' past niet bij {option.Name}.",
        ArgumentResult { Argument: var argument, Tokens: [] }        => $"Geef een waarde voor <{argument.Name}>.",
        ArgumentResult { Argument: var argument, Tokens: var tokens } => $"'{string.Join(' ', tokens.Select(token => token.Value))}' past niet bij <{argument.Name}>.",
        _ => null,
    };
}
