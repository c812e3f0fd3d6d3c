using Pdc.Core.Storage;
using Xunit;

namespace Pdc.Tests.Storage;

/// <summary><see cref="OwnStorage"/> for a whole class of tests.</summary>
public sealed class FreshStorage : IAsyncLifetime
{
    OwnStorage? own;

    public string ConnectionString => own!.ConnectionString;

    public StorageAccount Account => own!.Account;

    public async ValueTask InitializeAsync() => own = await OwnStorage.Start();

    public ValueTask DisposeAsync() => default;
}
