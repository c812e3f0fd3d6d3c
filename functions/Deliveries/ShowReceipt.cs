using Pdc.Core.Deliveries;
using Pdc.Functions.Portal;

namespace Pdc.Functions.Deliveries;

/// <summary>The receipt of one delivery: what was accepted, what was not, and why.</summary>
sealed class ShowReceipt(DeliveryStore deliveries, ReceiptStore receipts, MunicipalityNames names)
{
    public async Task<IResult> Run(HttpContext http, Desk desk, string id)
    {
        var cancel = http.RequestAborted;
        if (await deliveries.Find(id, cancel) is not { } delivery || !desk.Sees(delivery))
            return Pages.NotFound(http);

        var errors = delivery is { State: DeliveryState.Accepted, ErrorCount: > 0 } ? await receipts.Find(delivery, cancel) : ReceiptErrors.None;
        return new Page(ReceiptPage.Create(new(Frame.Of(http, "Ontvangstbewijs"), desk, delivery, MunicipalityNames.Of(delivery.Municipality, await names.All(cancel)), errors)));
    }

    public async Task<IResult> Errors(HttpContext http, Desk desk, string id)
    {
        if (await deliveries.Find(id, http.RequestAborted) is not { State: DeliveryState.Accepted } delivery || !desk.Sees(delivery))
            return Pages.NotFound(http);
        return Results.Stream(await receipts.OpenErrors(delivery, http.RequestAborted), "text/csv; charset=utf-8", $"fouten-{Path.GetFileNameWithoutExtension(delivery.FileName)}.csv");
    }
}

public sealed record ReceiptModel(Frame Frame, Desk Desk, InboxDelivery Delivery, string Municipality, ReceiptErrors Errors);
