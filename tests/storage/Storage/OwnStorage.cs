using Pdc.Core.Storage;

namespace Pdc.Tests.Storage;

/// <summary>An account of one's own, for tests that need the fixed tables, queues and containers empty.</summary>
sealed record OwnStorage(string ConnectionString)
{
    public StorageAccount Account => StorageAccount.Connect(ConnectionString);

    public static async Task<OwnStorage> Start()
    {
        var own = new OwnStorage(EmulatedStorage.FreshAccount());
        await own.Account.Prepare(EmulatedStorage.Cancel);
        return own;
    }
}
