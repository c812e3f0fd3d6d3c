namespace Pdc.Functions.Hosting;

/// <summary>What came is not a message that the function can read. It fails until it is poison, where a person sees it.</summary>
/// <param name="reason">A Dutch sentence for the log; nothing of the message itself, which may hold anything.</param>
sealed class StrangeMessage(string reason) : Exception(reason);
