using System.CommandLine;

namespace Pdc.Cli;

/// <summary><c>pdc demo …</c>: invented data.</summary>
static class DemoCommand
{
    public static Command Create() => new("demo", "Verzonnen gegevens om mee te proberen en te meten.")
    {
        DemoGenerateCommand.Create(),
    };
}
