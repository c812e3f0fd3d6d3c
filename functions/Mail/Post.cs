using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using Pdc.Core.Catalogue;
using Pdc.Core.Mail;

namespace Pdc.Functions.Mail;

/// <summary>Sends one mail by SMTP; without a mail server it keeps the mail in storage, where an administrator can read it.</summary>
sealed class Post(MailSettings settings, SentMail sent, Region region, TimeProvider clock)
{
    /// <summary>Whether mails really leave.</summary>
    public bool Leaves => settings.Host is not null;

    /// <param name="key">Names the mail: a mail server that gets it twice can tell.</param>
    /// <exception cref="Exception">The server did not take it; try again later.</exception>
    public async Task Send(string key, string address, string subject, string text, CancellationToken cancel)
    {
        var message = Message(key, address, subject, text);
        if (settings.Host is not { } host)
        {
            using var eml = new MemoryStream();
            await message.WriteToAsync(eml, cancel);
            await sent.Keep(key, eml.ToArray(), cancel);
            return;
        }

        using var client = new SmtpClient { Timeout = 30_000 };
        await client.ConnectAsync(host, settings.Port, settings.Encryption switch
        {
            "ssl" => SecureSocketOptions.SslOnConnect,
            "geen" => SecureSocketOptions.None,
            _ => SecureSocketOptions.StartTls,
        }, cancel);
        if (settings.User is { Length: > 0 } user)
            await client.AuthenticateAsync(user, settings.Password ?? "", cancel);
        try
        {
            await client.SendAsync(message, cancel);
        }
        catch (SmtpCommandException refused)
        {
            // Servers repeat the address in what they answer, and what goes wrong is written in a log.
            throw new IOException($"The mail server did not take the mail ({refused.ErrorCode}, {(int)refused.StatusCode}).");
        }
        await client.DisconnectAsync(quit: true, cancel);
    }

    MimeMessage Message(string key, string address, string subject, string text)
    {
        var from = MailboxAddress.Parse(settings.From ?? region.BureauEmail);
        var message = new MimeMessage
        {
            MessageId = $"{key}@{from.Domain}",
            Date = clock.GetUtcNow(),
            Subject = subject,
            Body = new TextPart("plain") { Text = $"{text.TrimEnd()}\n\nMet vriendelijke groet,\n{region.BureauName}\n{region.BureauPhone}\n" },
        };
        message.From.Add(new MailboxAddress(region.BureauName, from.Address));
        message.To.Add(MailboxAddress.Parse(address));
        // Nobody's out-of-office needs to answer this.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }
}
