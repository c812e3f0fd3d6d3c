using MimeKit;
using Pdc.Core;
using Pdc.Core.Mail;
using Pdc.Functions.Portal;

namespace Pdc.Functions.Mail;

/// <summary>The mails that were kept because there is no mail server: for whoever develops or tries out.</summary>
static class ListMail
{
    const int Most = 50;

    public static async Task<IResult> Run(HttpContext http, SentMail sent, Post post, CancellationToken cancel)
    {
        var mails = new List<KeptMail>();
        foreach (var file in await sent.Kept(Most, cancel))
            if (await sent.Read(file.Path[(file.Path.LastIndexOf('/') + 1)..], cancel) is { } bytes)
            {
                using var eml = new MemoryStream(bytes);
                var message = await MimeMessage.LoadAsync(eml, cancel);
                mails.Add(new(file.ChangedAt, message.To.ToString(), message.Subject ?? "", message.TextBody ?? ""));
            }
        return new Page(MailPage.Create(new(Frame.Of(http, "Mail"), post.Leaves, mails)));
    }
}

public sealed record KeptMail(DateTimeOffset At, string To, string Subject, string Text)
{
    public string When => At.InWords();
}

public sealed record MailModel(Frame Frame, bool Leaves, IReadOnlyList<KeptMail> Mails);
