using System.CommandLine;

namespace Pdc.Cli;

/// <summary>Everything that <c>pdc</c> can do, in one list.</summary>
static class Verbs
{
    public static RootCommand Create() => new("PDC: catalogus en verwijsgids voor de jeugdhulp in een regio.")
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
}
