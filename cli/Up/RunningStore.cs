using System.Globalization;

namespace Pdc.Cli.Up;

/// <summary>
/// A note in the data folder that says which <c>pdc</c> has it open, so that other commands join in and a second <c>pdc up</c> is refused;
/// and which Azurite, so that one whose <c>pdc</c> was killed can be ended in an orderly way.
/// </summary>
sealed class RunningStore : IDisposable
{
    readonly string path;

    /// <summary>Made before Azurite is started, so that the note stays until Azurite has ended.</summary>
    public RunningStore(string data) => path = PathIn(data);

    /// <summary>How to reach the store that a running <c>pdc</c> has open; null when none runs.</summary>
    public static string? ConnectionString(string data) => Read(data) is { } note && Runs(note.Up, "pdc") ? note.Connection : null;

    public void Note(Azurite azurite) => File.WriteAllLines(path, [Text(Environment.ProcessId), Text(azurite.ProcessId), azurite.ConnectionString]);

    /// <summary>Ends the Azurite of a <c>pdc</c> that was killed: two on one folder would spoil the data.</summary>
    public static async Task EndOrphan(string data, CancellationToken cancel)
    {
        if (Read(data) is not { } note || !Runs(note.Azurite, "azurite.js"))
            return;

        Signal.Terminate(note.Azurite);
        while (Runs(note.Azurite, "azurite.js"))
            await Task.Delay(50, cancel);
    }

    static (int Up, int Azurite, string Connection)? Read(string data) =>
        File.Exists(PathIn(data)) && File.ReadAllLines(PathIn(data)) is [var up, var azurite, var connection] && int.TryParse(up, out int upId) && int.TryParse(azurite, out int azuriteId)
            ? (upId, azuriteId, connection)
            : null;

    // The number alone is not enough: by now it may be another program's.
    static bool Runs(int id, string program)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/cmdline").Contains(program, StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    static string PathIn(string data) => Path.Combine(data, "draait.txt");
    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    public void Dispose()
    {
        if (File.Exists(path))
            File.Delete(path);
    }
}
