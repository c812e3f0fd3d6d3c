using System.Text.Json.Nodes;
using Pdc.Cli;

namespace Pdc.Tests;

/// <summary>What the Functions host posts for a queue: a recording of it, with another message in its place.</summary>
static class HostEnvelopes
{
    /// <summary>Text in a JSON string, in a string; the message's own properties stand over the host's in Metadata.</summary>
    public static string Of(JsonObject message)
    {
        var envelope = Read("recorded", "queue.json");
        envelope["Data"]!["item"] = JsonValue.Create(message.ToJsonString()).ToJsonString();
        var metadata = envelope["Metadata"]!.AsObject();
        metadata.Remove("a");
        foreach (var (name, value) in message)
        {
            foreach (string own in metadata.Select(property => property.Key).Where(own => own.Equals(name, StringComparison.OrdinalIgnoreCase)).ToList())
                metadata.Remove(own);
            metadata[name] = value is JsonValue plain ? plain.ToJsonString() : value?.DeepClone();
        }
        return envelope.ToJsonString();
    }

    /// <summary>An announcement of Azure, in the shape that its documentation gives: nobody could record one.</summary>
    /// <param name="blob">Its path in the container.</param>
    public static JsonObject BlobCreated(string blob, string container = "inbox")
    {
        var news = Read("documented", "blob-created.json");
        news["subject"] = $"/blobServices/default/containers/{container}/blobs/{blob}";
        return news;
    }

    static JsonObject Read(string folder, string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(ProjectRoot.Path, "tests", folder, file)))!.AsObject();
}
