using Pdc.Cli.Up;
using Pdc.Core.Storage;

namespace Pdc.Cli;

/// <summary>The store a command works on: what PDC_STORAGE or PDC_STORAGE_ACCOUNT says, else the data folder of <c>pdc up</c>.</summary>
sealed class OpenStore : IAsyncDisposable
{
    readonly Azurite? azurite;
    readonly RunningStore? running;

    OpenStore(StorageAccount account, Azurite? azurite = null, RunningStore? running = null) => (Account, this.azurite, this.running) = (account, azurite, running);

    public StorageAccount Account { get; }

    /// <param name="data">Who has this folder open already is joined; otherwise Azurite is started on it for as long as the command takes.</param>
    /// <exception cref="CommandError">The store cannot be opened.</exception>
    public static async Task<OpenStore> Open(string data, CancellationToken cancel)
    {
        if (Environment.GetEnvironmentVariable("PDC_STORAGE") is { Length: > 0 } connection)
        {
            try
            {
                return new(StorageAccount.Connect(connection));
            }
            catch (FormatException)
            {
                throw new CommandError("PDC_STORAGE is geen connection string van een opslagaccount.");
            }
        }

        if (Environment.GetEnvironmentVariable("PDC_STORAGE_ACCOUNT") is { Length: > 0 } account)
            return new(Environment.GetEnvironmentVariable("AZURE_CLIENT_ID") is { Length: > 0 } identity
                ? StorageAccount.WithManagedIdentity(account, identity)
                : StorageAccount.WithSignedInUser(account));

        if (RunningStore.ConnectionString(data) is { } connected)
            return new(StorageAccount.Connect(connected));

        await RunningStore.EndOrphan(data, cancel);
        var azurite = await Azurite.Start(ProjectRoot.Path, data, cancel);
        var running = new RunningStore(data);
        running.Note(azurite);
        return new(StorageAccount.Connect(azurite.ConnectionString), azurite, running);
    }

    public async ValueTask DisposeAsync()
    {
        if (azurite is not null)
            await azurite.DisposeAsync();
        running?.Dispose();
    }
}
