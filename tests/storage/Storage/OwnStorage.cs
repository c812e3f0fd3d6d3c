using Pdc.Cli.Up;
using Pdc.Core.Storage;

namespace Pdc.Tests.Storage;

/// <summary>An Azurite of one's own, for a test that needs the fixed tables, queues and containers empty.</summary>
sealed class OwnStorage : IAsyncDisposable
{
    readonly Azurite azurite;
    readonly string folder;

    OwnStorage(Azurite azurite, string folder) => (this.azurite, this.folder) = (azurite, folder);

    public string ConnectionString => azurite.ConnectionString;
    public StorageAccount Account => StorageAccount.Connect(ConnectionString);

    public static async Task<OwnStorage> Start()
    {
        string folder = Directory.CreateTempSubdirectory("pdc-azurite-").FullName;
        var own = new OwnStorage(await Azurite.Start(Project.Root, folder, EmulatedStorage.Cancel), folder);
        await own.Account.Prepare(EmulatedStorage.Cancel);
        return own;
    }

    public async ValueTask DisposeAsync()
    {
        await azurite.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
