using Pdc.Cli.Up;
using Pdc.Core.Storage;
using Xunit;

namespace Pdc.Tests.Storage;

/// <summary>An Azurite of its own for a class of tests, empty but prepared.</summary>
public sealed class FreshStorage : IAsyncLifetime
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pdc-storage-");
    Azurite? azurite;

    public string ConnectionString => azurite!.ConnectionString;

    public StorageAccount Account { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        azurite = await Azurite.Start(ProjectFolder.Root, folder.FullName, CancellationToken.None);
        Account = StorageAccount.Connect(ConnectionString);
        await Account.Prepare(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (azurite is not null)
            await azurite.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
