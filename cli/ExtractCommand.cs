using System.CommandLine;

namespace Pdc.Cli;

/// <summary><c>pdc extract …</c>: the monthly extracts.</summary>
static class ExtractCommand
{
    public static Command Create() => new("extract", "Maandelijkse extracten en prognoses.")
    {
        ExtractGenerateCommand.Create(),
        ExtractRunCommand.Create(),
        ExtractTriangleCommand.Create(),
    };
}
