using Pdc.Core.Storage;
using Xunit;

namespace Pdc.Tests.Storage.Deliveries;

/// <summary>Tests that look at the memory of the whole process, so that nothing else may run meanwhile.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

[Collection(nameof(Alone))]
public sealed class LargeFileTests(EmulatedStorage storage)
{
    [Fact]
    public async Task A_file_of_hundreds_of_megabytes_passes_through_a_few()
    {
        const long size = 300L << 20;
        var files = new FileStore(storage.Account, StorageNames.Inbox);
        GC.Collect();
        var made = new MadeStream(size);
        var uploaded = await files.Upload("groot.bin", made, "application/octet-stream", 1L << 32, EmulatedStorage.Cancel);

        Assert.Equal(size, uploaded.Bytes);
        Assert.InRange(made.PeakBytes, 1, 120L << 20);
        Assert.Equal(size, (await files.Find("groot.bin", EmulatedStorage.Cancel))!.Bytes);
    }
}
