namespace Pdc.Extracts.Deliveries;

/// <summary>A file that was looked through: its name, its bytes, and the layout that its header follows.</summary>
/// <param name="Sha256">Lower-case hexadecimal, of the whole file.</param>
sealed record Delivery(DeliveryName Name, string Path, long Bytes, string Sha256, Source Source, DateTime ChangedAt);
