using Pdc.Cli.Up;
using Pdc.Core.Storage;

namespace Pdc.Cli;

/// <summary>The store a command works on: what PDC_STORAGE or PDC_STORAGE_ACCOUNT says, else the data folder of <c>pdc up</c>.</summary>
sealed class OpenStore : IAsyncDisposable
{
    readonly Azurite? azurite;

    OpenStore(StorageAccount account, Azurite? azurite) => (Account, this.azurite) = (account, azurite);

    public StorageAccount Account { get; }

    /// <param name="data">A running <c>pdc up</c> on this folder is joined; otherwise Azurite is started on it for as long as the command takes.</param>
    /// <exception cref="CommandError">The store cannot be opened.</exception>
    public static async Task<OpenStore> Open(string data, CancellationToken cancel)
    {
        if (Environment.GetEnvironmentVariable("PDC_STORAGE") is { Length: > 0 } connection)
        {
            try
            {
                return new(StorageAccount.Connect(connection), null);
            }
            catch (FormatException)
            {
                throw new CommandError("PDC_STORAGE is geen connection string van een opslagaccount.");
            }
        }

        if (Environment.GetEnvironmentVariable("PDC_STORAGE_ACCOUNT") is { Length: > 0 } account)
            return new(Environment.GetEnvironmentVariable("AZURE_CLIENT_ID") is { Length: > 0 } identity
                ? StorageAccount.WithManagedIdentity(account, identity)
                : StorageAccount.WithSignedInUser(account), null);

        if (RunningStore.ConnectionString(data) is { } running)
            return new(StorageAccount.Connect(running), null);

        var azurite = await Azurite.Start(ProjectRoot.Path, data, cancel);
        return new(StorageAccount.Connect(azurite.ConnectionString), azurite);
    }

    public async ValueTask DisposeAsync()
    {
        if (azurite is not null)
            await azurite.DisposeAsync();
    }
}
