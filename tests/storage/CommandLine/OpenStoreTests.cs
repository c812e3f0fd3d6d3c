using System.Diagnostics;
using Pdc.Cli;
using Xunit;
using static Pdc.Tests.Storage.EmulatedStorage;

namespace Pdc.Tests.Storage.CommandLine;

public sealed class OpenStoreTests : IDisposable
{
    readonly string data = Directory.CreateTempSubdirectory("pdc-open-").FullName;

    public void Dispose() => Directory.Delete(data, recursive: true);

    /// <summary>Two on one folder would each write their own memory over what the other saved.</summary>
    [Fact]
    public async Task One_Azurite_at_a_time_has_a_data_folder_open()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("PDC_STORAGE") is not null, "PDC_STORAGE is set: no data folder is opened.");
        // What a command that was killed leaves: its Azurite, and the note about the two.
        using var orphan = Process.Start("bash", ["-c", "exec -a azurite.js sleep 300"]);
        File.WriteAllLines(Path.Combine(data, "draait.txt"), ["999999999", $"{orphan.Id}", "UseDevelopmentStorage=true"]);
        await WaitForName(orphan.Id);

        await using (var store = await OpenStore.Open(data, Cancel))
        {
            Assert.True(orphan.HasExited);
            Assert.Equal($"{Environment.ProcessId}", File.ReadLines(Path.Combine(data, "draait.txt")).First());
        }

        Assert.False(File.Exists(Path.Combine(data, "draait.txt")));
    }

    static async Task WaitForName(int process)
    {
        while (!File.ReadAllText($"/proc/{process}/cmdline").StartsWith("azurite.js", StringComparison.Ordinal))
            await Task.Yield();
    }
}
