using System.CommandLine;
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

try
{
    return await root.Parse(args).InvokeAsync(new() { EnableDefaultExceptionHandler = false });
}
catch (CommandError error)
{
    Console.Error.WriteLine($"pdc: {error.Message}");
    return 1;
}
