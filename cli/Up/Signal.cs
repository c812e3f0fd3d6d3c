using System.Runtime.InteropServices;

namespace Pdc.Cli.Up;

/// <summary>.NET can only kill another process; this asks it to end.</summary>
static partial class Signal
{
    const int SigTerm = 15;

    public static void Terminate(int processId)
    {
        // A process that is already gone is as good as ended.
        _ = Kill(processId, SigTerm);
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Kill(int processId, int signal);
}
