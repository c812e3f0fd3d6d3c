using Pdc.Extracts.Ijw;

namespace Pdc.Extracts.Deliveries;

/// <summary>A file that was looked through: its name, its bytes, and the layout that its header follows.</summary>
/// <param name="Sha256">Lower-case hexadecimal, of the whole file.</param>
sealed record Delivery(DeliveryName Name, string Path, long Bytes, string Sha256, Source Source, DateTime ChangedAt)
{
    /// <summary>The kind of message, for a delivery that is one; else null, for CSV.</summary>
    public Message? Message { get; init; }

    /// <summary>The message's name within a ZIP file.</summary>
    public string? Entry { get; init; }

    /// <summary>Answers are read after what they answer.</summary>
    public bool IsAnswer => Message == Messages.Jw319 || Message == Messages.Jw325;
}
