namespace Pdc.Core.Storage;

/// <summary>Every table, queue and container, created at start where it is missing. infra/ makes the same ones in Azure.</summary>
public static class StorageNames
{
    public const string Catalogue = "catalogue", Changes = "changes", Protocols = "protocols", Releases = "releases", Contacts = "contacts", Feedback = "feedback",
        Deliveries = "deliveries", Downloads = "downloads";

    /// <summary>Tables whose partitions are aggregates with events and an outbox; see <see cref="Journal"/>.</summary>
    public static readonly IReadOnlyList<string> Journals = [Catalogue, Changes, Protocols, Contacts, Feedback];

    public static readonly IReadOnlyList<string> Tables = [Catalogue, Changes, Protocols, Releases, Contacts, Feedback, Deliveries, Downloads];

    public const string PublishQueue = "publish", NotifyQueue = "notify", DeliverQueue = "deliver", ArriveQueue = "arrive", RunQueue = "run", PoisonSuffix = "-poison";
    public static readonly IReadOnlyList<string> Queues = [PublishQueue, NotifyQueue, DeliverQueue, ArriveQueue, RunQueue];

    public const string Web = "$web", Inbox = "inbox", Extracts = "extracts", ProtocolFiles = "protocols", Attachments = "attachments", Mail = "mail";

    /// <summary>Brotli and gzip variants of what stands in <see cref="Web"/>, at <c>br/{path}</c> and <c>gz/{path}</c>.</summary>
    public const string WebCompressed = "web-compressed";

    /// <summary>What the software keeps for itself: the site's manifest and lease, keys of the portal's cookies.</summary>
    public const string State = "state";

    public static readonly IReadOnlyList<string> Containers = [Web, WebCompressed, Inbox, Extracts, ProtocolFiles, Attachments, Mail, State];
}
