using System.Text.Json;
using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Core.Deliveries;
using Pdc.Core.Mail;
using Pdc.Core.Releases;
using Pdc.Core.Storage;
using Pdc.Extracts;
using Pdc.Extracts.Deliveries;
using Pdc.Functions.Hosting;

namespace Pdc.Functions.Deliveries;

/// <summary>
/// A file came in: look through it, decide, write the receipt, tell the sender. Done again after a death in between, or by two at once,
/// it comes to the same.
/// </summary>
sealed class CheckDelivery(
    DeliveryStore deliveries, ReceiptStore receipts, ReleaseStore releases, RunStore runs, CatalogueStore catalogue, MailQueue mail, Region region, TimeProvider clock)
{
    public async Task Run(QueueItem message, CancellationToken cancel)
    {
        string id = message.Body.GetProperty("levering").GetString() ?? throw new JsonException("A message about a delivery names none.");
        if (await deliveries.Find(id, cancel) is not { } delivery)
            return;

        if (delivery.State == DeliveryState.Checking)
            await Check(delivery, cancel);
        else
            // Whoever concluded may have died before telling; nobody hears it twice.
            await Tell(delivery, cancel);
    }

    async Task Check(InboxDelivery delivery, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("pdc-levering-");
        try
        {
            // In a folder of its own: whoever sends it chooses its name.
            string file = Path.Combine(folder.CreateSubdirectory("in").FullName, delivery.FileName), work = folder.CreateSubdirectory("werk").FullName;
            StoredFile read;
            try
            {
                read = await deliveries.Fetch(delivery, file, cancel);
            }
            catch (FileChanged)
            {
                var refused = delivery with
                {
                    State = DeliveryState.Refused, Code = "F03", Sentence = "Dit bestand veranderde of verdween terwijl wij het lazen. Lever het opnieuw aan als het helemaal klaar is.",
                };
                if (await deliveries.Update(refused, cancel))
                    await Tell(refused, cancel);
                return;
            }

            var memory = new CatalogueMemory(region);
            await catalogue.Refresh(memory, null, cancel);
            var facts = CatalogueFacts.Of(memory.Snapshot());
            var check = new DeliveryCheck(facts.Municipalities.Count > 0 ? facts : CatalogueFacts.Without(region), work);
            var receipt = await Task.Run(() => check.Run(file, delivery.SaidRows, delivery.SaidCents), cancel);

            var judged = await Judge(With(delivery, receipt) with { Sha256 = await Sha256Of(file, cancel), Bytes = read.Bytes }, receipt, cancel);
            if (judged.State == DeliveryState.Accepted)
                await receipts.Keep(judged, receipt, check.Errors, cancel);
            if (await deliveries.Settle(judged, read, file, cancel))
                await Tell(judged, cancel);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    async Task<InboxDelivery> Judge(InboxDelivery delivery, DeliveryReceipt receipt, CancellationToken cancel)
    {
        if (receipt.Refusal is { } refusal)
            return delivery with { State = DeliveryState.Refused, Code = refusal.Code, Sentence = refusal.Sentence };
        if (delivery.OnlyFor is { } own && receipt.Municipalities.Any(code => code != own.ToString()))
            // It stays with whoever sent it: the municipality in the name must not hear of it.
            return delivery with { Municipality = own.ToString(), State = DeliveryState.Refused, Code = "F01", Sentence = "Dit bestand is niet van uw eigen gemeente. U kunt alleen voor uw eigen gemeente leveren." };

        var series = (await deliveries.All(cancel)).Where(other => other.State == DeliveryState.Accepted && other.Series == delivery.Series).ToList();
        var judged = VersionRule.Judge(delivery, series);
        if (judged.State != DeliveryState.Accepted || await deliveries.Hold(delivery, cancel) is var holder && holder == delivery.Id)
            return judged;

        // Two files with the same version came in together: the other was first.
        return await deliveries.Find(holder, cancel) is { } first ? VersionRule.Judge(delivery, [first]) : judged;
    }

    // Names of messages are free: a series is one municipality's, and of one month.
    static InboxDelivery With(InboxDelivery delivery, DeliveryReceipt receipt) => receipt.Refusal is not null ? delivery with { Municipality = delivery.OnlyFor?.ToString() ?? "" } : delivery with
    {
        Municipality = receipt.Municipality,
        Period = receipt.Period,
        Sources = receipt.Sources,
        Series = Path.GetExtension(delivery.FileName) == ".csv" ? receipt.Series : $"{receipt.Municipality}-{receipt.Period}-{receipt.Series}",
        Version = receipt.Version,
        Rows = receipt.Rows,
        Quarantined = receipt.Quarantined,
        Cents = receipt.Cents,
        QuarantinedCents = receipt.QuarantinedCents,
        ErrorCount = receipt.ErrorCount,
    };

    async Task Tell(InboxDelivery delivery, CancellationToken cancel)
    {
        await mail.Send(Receipt(delivery), cancel);
        // What comes in after the outcomes were made asks for new ones.
        if (delivery is { State: DeliveryState.Accepted, Period: { } period }
            && await releases.FindEntry(period, cancel) is { } entry && clock.Today() <= entry.RedeliverUntil
            && await releases.Newest(period, released: false, cancel) is not null)
            await runs.Ask(period, "nalevering", cancel);
    }

    static Notice Receipt(InboxDelivery delivery) => new(
        $"ontvangst|{delivery.Id}",
        MunicipalityCode.TryParse(delivery.Municipality, out var municipality) ? Recipients.Of(municipality, ContactTopic.Deliveries) : Recipients.Bureau(ContactTopic.Deliveries),
        delivery.State switch
        {
            DeliveryState.Accepted => "Ontvangen: uw levering",
            DeliveryState.Unchanged => "Al bekend: uw levering",
            _ => "Geweigerd: uw levering",
        },
        delivery.State == DeliveryState.Accepted
            ? $"""
              Wij ontvingen {delivery.FileName}.

              Regels: {delivery.Rows}. Goedgekeurd: {delivery.Accepted}. In quarantaine: {delivery.Quarantined}.
              Controletotaal: {new Cents(delivery.Cents)}, waarvan goedgekeurd {new Cents(delivery.AcceptedCents)}.

              {(delivery.ErrorCount == 0 ? "Er zijn geen fouten gevonden." : "In het portaal staat bij elke fout de regel en de kolom. Verbeter het bestand en lever het aan als volgende versie.")}
              """
            : $"""
              Wij ontvingen {(delivery.Code == "F01" ? "een bestand" : delivery.FileName)}.

              {delivery.Sentence}
              """);

    static async Task<string> Sha256Of(string path, CancellationToken cancel)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await System.Security.Cryptography.SHA256.HashDataAsync(file, cancel));
    }
}
