using Pdc.Cli;
using Pdc.Cli.Up;
using Pdc.Core.Storage;
using Xunit;

[assembly: AssemblyFixture(typeof(Pdc.Tests.Storage.EmulatedStorage))]

namespace Pdc.Tests.Storage;

/// <summary>One Azurite for the whole run. Tests that need an empty store ask for a <see cref="Store"/> of their own.</summary>
public sealed class EmulatedStorage : IAsyncLifetime
{
    const string FirstAccount = "devstoreaccount1";
    const int Most = 200;

    // Azurite reads this when it starts. It keeps accounts apart, and starting one for every test would take longer than the tests.
    static EmulatedStorage() => Environment.SetEnvironmentVariable("AZURITE_ACCOUNTS", string.Join(';', Enumerable.Range(0, Most + 1).Select(i => $"{Name(i)}:{Azurite.Key}")));

    static string Name(int account) => account == 0 ? FirstAccount : $"eigen{account}";

    static string connection = "";
    static int given;

    string folder = "";
    Azurite? azurite;

    public string ConnectionString => azurite!.ConnectionString;
    public StorageAccount Account => StorageAccount.Connect(ConnectionString);
    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        folder = Directory.CreateTempSubdirectory("pdc-azurite-").FullName;
        azurite = await Azurite.Start(Project.Root, folder, Cancel);
        connection = azurite.ConnectionString;
        await Account.Prepare(Cancel);
    }

    /// <summary>An account that nobody used before.</summary>
    internal static string FreshAccount() => connection.Replace(FirstAccount, Name(Interlocked.Increment(ref given)), StringComparison.Ordinal);

    public async ValueTask DisposeAsync()
    {
        if (azurite is not null)
            await azurite.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A journal on a table of its own, so that tests do not see each other's rows.</summary>
    public async Task<Journal> NewJournal(TimeProvider? clock = null)
    {
        string table = "t" + Guid.NewGuid().ToString("N");
        await Account.Tables.CreateTableAsync(table, Cancel);
        return new(Account, table, clock ?? TimeProvider.System);
    }
}

/// <summary>The project that is being tested.</summary>
static class Project
{
    public static string Root => ProjectRoot.Path;

    public static string Content(params string[] parts) => Path.Combine([Root, "content", .. parts]);
}
