using System.CommandLine.Invocation;
using Pdc.Cli;

var root = Verbs.Create();
DutchHelp.For(root);
var parsed = root.Parse(args);
if (parsed.Action is ParseErrorAction)
    return WrongUse.Tell(parsed);

try
{
    return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
}
catch (Exception trouble) when (Trouble.Of(trouble) is { } told)
{
    Console.Error.WriteLine($"pdc: {told.Sentence}");
    return told.ExitCode;
}
