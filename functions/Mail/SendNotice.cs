using Pdc.Core.Catalogue;
using Pdc.Core.Mail;
using Pdc.Functions.Hosting;

namespace Pdc.Functions.Mail;

/// <summary>
/// A notice for several people becomes one message for each, so that one address that bounces does not keep the others waiting; a
/// notice for one person is mailed, once, however often the queue delivers it.
/// </summary>
sealed class SendNotice(MailQueue queue, ContactStore contacts, SentMail sent, Post post, ILogger<SendNotice> log)
{
    public async Task Run(QueueItem message, CancellationToken cancel)
    {
        var notice = MailQueue.Read(message.Body);
        if (notice.To.Address is { } address)
        {
            await Mail(notice, address, cancel);
            return;
        }

        var addresses = notice.To.Among(await contacts.All(cancel)).ToList();
        if (addresses.Count == 0)
            log.LogWarning("Voor {Event} staat niemand in de contacten.", notice.Event);
        foreach (string one in addresses)
            await queue.Send(notice with { To = Recipients.One(one) }, cancel);
    }

    async Task Mail(Notice notice, string address, CancellationToken cancel)
    {
        string key = SentMail.KeyOf(notice.Event, address);
        var taken = await sent.Take(key, cancel);
        if (taken == MailInHand.Sent)
            return;
        if (taken == MailInHand.Theirs)
            throw new NotNow("een ander verstuurt deze mail; straks blijkt of dat gelukt is.");

        try
        {
            await post.Send(key, address, notice.Subject, notice.Text, cancel);
        }
        catch (Exception)
        {
            await sent.GiveBack(key, CancellationToken.None);
            throw;
        }
        // From here on it is out: a stop must not make it look as if it were not.
        await sent.Sent(key, CancellationToken.None);
    }
}
