using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Pdc.Cli;

/// <summary>The parser's own help, with its few fixed words in Dutch.</summary>
sealed class DutchHelp(HelpAction help) : SynchronousCommandLineAction
{
    static readonly (string English, string Dutch)[] Words =
    [
        ("Description:", "Wat het doet:"), ("Usage:", "Gebruik:"), ("Arguments:", "Waarden:"), ("Options:", "Opties:"), ("Commands:", "Opdrachten:"),
        ("[command]", "[opdracht]"), ("[options]", "[opties]"), ("(REQUIRED)", "(verplicht)"), ("[default: ", "[standaard: "),
    ];

    /// <summary>Gives a command and all below it help in Dutch.</summary>
    public static void For(RootCommand root)
    {
        foreach (var option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction help })
                (option.Description, option.Action) = ("Laat deze uitleg zien.", new DutchHelp(help));
            if (option is VersionOption)
                option.Description = "Laat de versie zien.";
        }
    }

    public override int Invoke(ParseResult parsed)
    {
        var output = parsed.InvocationConfiguration.Output;
        using var english = new StringWriter();
        parsed.InvocationConfiguration.Output = english;
        int exit = help.Invoke(parsed);
        parsed.InvocationConfiguration.Output = output;
        output.Write(Words.Aggregate(english.ToString(), (text, word) => text.Replace(word.English, word.Dutch, StringComparison.Ordinal)));
        return exit;
    }
}
