using System.Text.Json;
using Pdc.Core.Catalogue;
using Pdc.Core.Deliveries;
using Pdc.Core.Storage;
using Pdc.Extracts.Deliveries;

namespace Pdc.Functions.Deliveries;

/// <summary>The errors of a delivery: the first ones to show, and all of them as a CSV file to download.</summary>
sealed class ReceiptStore(StorageAccount storage, Region region)
{
    readonly FileStore files = new(storage, StorageNames.Extracts);

    public async Task Keep(InboxDelivery delivery, DeliveryReceipt receipt, string errors, CancellationToken cancel)
    {
        await using (var content = File.OpenRead(errors))
            await files.Upload(Path(delivery, "fouten.csv"), content, "text/csv; charset=utf-8", DeliveryStore.MostBytes, cancel);
        await files.Write(Path(delivery, "bon.json"), JsonSerializer.SerializeToUtf8Bytes(new ReceiptErrors(receipt.Summary, receipt.Shown)), "application/json", cancel);
    }

    public async Task<ReceiptErrors> Find(InboxDelivery delivery, CancellationToken cancel) =>
        await files.Read(Path(delivery, "bon.json"), cancel) is { } text ? JsonSerializer.Deserialize<ReceiptErrors>(text) ?? ReceiptErrors.None : ReceiptErrors.None;

    public Task<Stream> OpenErrors(InboxDelivery delivery, CancellationToken cancel) => files.Open(Path(delivery, "fouten.csv"), cancel);

    string Path(InboxDelivery delivery, string file) => $"{region.Key}/ontvangst/{delivery.Id}/{file}";
}

public sealed record ReceiptErrors(IReadOnlyList<ReceiptSummary> Summary, IReadOnlyList<ReceiptError> Shown)
{
    public static readonly ReceiptErrors None = new([], []);
}
