using System.CommandLine;
using System.CommandLine.Invocation;
using Pdc.Cli;

var root = new RootCommand("PDC: catalogus en verwijsgids voor de jeugdhulp in een regio.")
{
    DemoCommand.Create(),
    UpCommand.Create(),
    ImportCommand.Create(),
    HistoryCommand.Create(),
    ExtractCommand.Create(),
    PackageCommand.Create(),
    BenchCommand.Create(),
    SiteCommand.Create(),
    ContentCommand.Create(),
};

DutchHelp.For(root);
var parsed = root.Parse(args);
if (parsed.Action is ParseErrorAction)
    return WrongUse.Tell(parsed);

try
{
    return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
}
catch (CommandError error)
{
    Console.Error.WriteLine($"pdc: {error.Message}");
    return 1;
}
