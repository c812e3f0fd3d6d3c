using Pdc.Core.Catalogue;

namespace Pdc.Core.Mail;

/// <summary>Something that people are told by mail: plain text, in Dutch, without any personal data.</summary>
/// <param name="Event">What happened, such as <c>uitgave|202611|2</c>: of one event everybody hears once, however often it is announced.</param>
public sealed record Notice(string Event, Recipients To, string Subject, string Text);

/// <summary>To whom a notice goes: to one address, or to contacts of the catalogue. Contacts are looked up when the mail is sent.</summary>
public sealed record Recipients
{
    /// <summary>One address; then the rest is empty.</summary>
    public string? Address { get; init; }

    /// <summary>Contacts who asked to hear about this.</summary>
    public ContactTopic? Topic { get; init; }

    /// <summary>Only contacts of this municipality.</summary>
    public string? Municipality { get; init; }

    /// <summary>Only contacts of the bureau itself.</summary>
    public bool OnlyBureau { get; init; }

    public static Recipients One(string address) => new() { Address = address };
    public static Recipients Everyone(ContactTopic topic) => new() { Topic = topic };
    public static Recipients Of(MunicipalityCode municipality, ContactTopic topic) => new() { Topic = topic, Municipality = municipality.ToString() };
    public static Recipients Bureau(ContactTopic topic) => new() { Topic = topic, OnlyBureau = true };

    public IEnumerable<string> Among(IEnumerable<Contact> contacts) => Address is not null
        ? [Address]
        : contacts.Where(contact => Topic is { } topic && contact.Topics.Contains(topic)
            && (Municipality is null || contact.Municipality?.ToString() == Municipality) && (!OnlyBureau || contact.Municipality is null))
            .Select(contact => contact.Email).Distinct(StringComparer.OrdinalIgnoreCase);
}
