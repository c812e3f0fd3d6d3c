using System.Diagnostics;
using System.Globalization;

namespace Pdc.Cli.Up;

/// <summary>A note in the data folder that says which <c>pdc up</c> has it open, so that other commands join in and a second one is refused.</summary>
sealed class RunningStore : IDisposable
{
    readonly string path;

    RunningStore(string path) => this.path = path;

    static string PathIn(string data) => Path.Combine(data, "draait.txt");

    /// <summary>How to reach the store that a running <c>pdc up</c> has open; null when none runs.</summary>
    public static string? ConnectionString(string data) =>
        File.Exists(PathIn(data)) && File.ReadAllLines(PathIn(data)) is [var id, var connection] && Runs(id) ? connection : null;

    public static RunningStore Note(string data, string connectionString)
    {
        File.WriteAllLines(PathIn(data), [Environment.ProcessId.ToString(CultureInfo.InvariantCulture), connectionString]);
        return new(PathIn(data));
    }

    // A note that a killed process left behind names a process that is gone, or that is another program by now.
    static bool Runs(string id)
    {
        try
        {
            using var process = Process.GetProcessById(int.Parse(id, CultureInfo.InvariantCulture));
            using var self = Process.GetCurrentProcess();
            return process.ProcessName == self.ProcessName;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidOperationException)
        {
            return false;
        }
    }

    public void Dispose() => File.Delete(path);
}
