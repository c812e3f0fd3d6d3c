namespace Pdc.Functions.Hosting;

/// <summary>Somebody else has the same work in hand. Nothing went wrong, but to the host it failed: so the queue offers the message again.</summary>
/// <param name="reason">A Dutch sentence for the log, without personal data.</param>
sealed class NotNow(string reason) : Exception(reason);
