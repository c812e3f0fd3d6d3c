using System.Text.Json;

namespace Pdc.Functions.Hosting;

/// <summary>What a queue handler is given: the message's own content, and the how-manieth try this is (1 is the first).</summary>
public readonly record struct QueueItem(JsonElement Body, int Try);
