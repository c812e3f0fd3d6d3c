using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Pdc.Core.Catalogue;
using Pdc.Core.Import;
using Pdc.Core.Mail;
using Pdc.Core.Storage;
using Pdc.Functions.Mail;
using Pdc.Tests.Storage.Deliveries;
using Xunit;
using static Pdc.Tests.Storage.EmulatedStorage;

namespace Pdc.Tests.Storage.Mail;

public sealed class MailTests
{
    static readonly Notice News = new("gebeurtenis|1", Recipients.One("iemand@voorbeeld.example"), "Nieuws over januari", "Er is nieuws: één bestand.");

    [Fact]
    public async Task A_mail_reaches_a_mail_server_once_though_the_queue_delivers_it_twice()
    {
        using var server = new SmtpListener();
        await using var bureau = await Bureau.Open(Settings(server));
        await Send(bureau, News);
        await Send(bureau, News);

        string mail = Assert.Single(server.Mails);
        Assert.Contains("To: iemand@voorbeeld.example", mail);
        Assert.Contains("Subject: Nieuws over januari", mail);
        Assert.Contains($"Message-Id: <{SentMail.KeyOf(News.Event, "iemand@voorbeeld.example")}@", mail, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Regiobureau Midden-Holland", mail);
        Assert.Contains("Auto-Submitted: auto-generated", mail);
    }

    [Fact]
    public async Task A_mail_that_the_server_does_not_take_is_tried_again()
    {
        using var server = new SmtpListener();
        server.Answers.Enqueue("451 <iemand@voorbeeld.example>: kom later terug");
        await using var bureau = await Bureau.Open(Settings(server));

        // What goes wrong is written in a log: no address may stand in it.
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => Send(bureau, News));
        Assert.DoesNotContain("iemand@", failure.ToString());
        Assert.Empty(server.Mails);
        await Send(bureau, News);
        Assert.Single(server.Mails);
    }

    [Fact]
    public async Task While_one_sends_another_does_not()
    {
        await using var bureau = await Bureau.Open();
        var sent = bureau.Services.GetRequiredService<SentMail>();
        Assert.Equal(MailInHand.Ours, await sent.Take("a", Cancel));
        Assert.Equal(MailInHand.Theirs, await sent.Take("a", Cancel));
        await sent.Sent("a", Cancel);
        Assert.Equal(MailInHand.Sent, await sent.Take("a", Cancel));
    }

    [Fact]
    public async Task Without_a_mail_server_mails_are_kept_for_whoever_develops()
    {
        await using var bureau = await Bureau.Open();
        await Send(bureau, News);

        var sent = bureau.Services.GetRequiredService<SentMail>();
        var kept = Assert.Single(await sent.Kept(10, Cancel));
        string eml = Encoding.UTF8.GetString((await sent.Read(Path.GetFileName(kept.Path), Cancel))!);
        Assert.Contains("To: iemand@voorbeeld.example", eml);
    }

    [Fact]
    public async Task Everyone_who_asked_for_it_hears_and_nobody_else()
    {
        using var server = new SmtpListener();
        await using var bureau = await Bureau.Open(Settings(server));
        var region = RegionFile.Read(Project.Content("regions", "midden-holland", "regio.yaml"));
        var imported = CatalogueReader.Read(Project.Content("regions", "midden-holland", "catalogus"), region, new(2026, 11, 20));
        Assert.True(imported.IsValid, string.Join('\n', imported.Errors));
        await new CatalogueImport(bureau.Account, new Relay(bureau.Account, bureau.Clock, NullLogger<Relay>.Instance), bureau.Clock).Run(imported, "test", dryRun: false, null, Cancel);

        await bureau.Services.GetRequiredService<MailQueue>().Send(News with { To = Recipients.Everyone(ContactTopic.Deliveries) }, Cancel);
        await bureau.WorkOff();
        var expected = imported.Contacts.Where(contact => contact.Topics.Contains(ContactTopic.Deliveries)).Select(contact => contact.Email).Distinct().Order().ToList();
        Assert.NotEmpty(expected);
        Assert.Equal(expected, server.Mails.Select(mail => mail.Split("To: ")[1].Split('\r', '\n')[0]).Order());
    }

    static Dictionary<string, string?> Settings(SmtpListener server) => new()
    {
        ["Mail:Host"] = "127.0.0.1", ["Mail:Port"] = server.Port.ToString(CultureInfo.InvariantCulture), ["Mail:Encryption"] = "geen",
    };

    static async Task Send(Bureau bureau, Notice notice)
    {
        using var body = JsonDocument.Parse(JsonSerializer.Serialize(notice));
        await bureau.Services.GetRequiredService<SendNotice>().Run(new(body.RootElement, 1), Cancel);
    }
}
