using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cronos;

namespace Pdc.Functions.Hosting;

/// <summary>
/// What the host posts for a timer or a queue message: <c>{"Data":{binding:…},"Metadata":{…}}</c>. Strings in it are JSON inside JSON.
/// Standalone, the app writes the same envelope to itself.
/// </summary>
sealed class Envelope(JsonElement root)
{
    /// <summary>The queue message under this binding: the text is a JSON string in a string, and holds the wrapped message.</summary>
    /// <exception cref="StrangeMessage">Not a message in the shape that <c>WorkQueue.Send</c> writes.</exception>
    public QueueItem Queue(string binding) =>
        Message(binding).TryGetProperty("body", out var body) ? new QueueItem(body, DequeueCount) : throw new StrangeMessage("een bericht van onszelf heeft een eigenschap 'body', dit niet.");

    /// <summary>
    /// The announcement under this binding. Event Grid does not wrap its messages: their properties stand in Metadata too, over the host's own,
    /// so nothing is read there.
    /// </summary>
    /// <exception cref="StrangeMessage">Not a CloudEvent about something.</exception>
    public CloudEvent Event(string binding)
    {
        var message = Message(binding);
        return new(Text("type"), Text("subject"));

        string Text(string property)
        {
            try
            {
                if (message.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String)
                    return value.GetString()!;
            }
            catch (InvalidOperationException)
            {
                // Half a surrogate pair: JSON lets it pass, a text cannot hold it.
            }
            throw new StrangeMessage($"een CloudEvent heeft een tekst '{property}', dit niet.");
        }
    }

    /// <exception cref="StrangeMessage">The envelope is not one of a timer.</exception>
    public void Timer(string binding)
    {
        if (Data(binding).ValueKind != JsonValueKind.Object)
            throw new StrangeMessage($"'{binding}' is geen timer.");
    }

    JsonElement Message(string binding)
    {
        var item = Data(binding);
        // The host passes text that is JSON as a string twice over; a JSON string literal first, the message inside it.
        while (item.ValueKind == JsonValueKind.String)
            item = Parse(item.GetString()!);
        return item.ValueKind == JsonValueKind.Object ? item : throw new StrangeMessage("het is geen JSON-object.");
    }

    int DequeueCount =>
        root.TryGetProperty("Metadata", out var metadata) && metadata.ValueKind == JsonValueKind.Object
        && metadata.TryGetProperty("DequeueCount", out var count)
        && int.TryParse(count.ValueKind == JsonValueKind.String ? count.GetString() : count.GetRawText(), CultureInfo.InvariantCulture, out var number)
            ? number : 1;

    JsonElement Data(string binding) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty("Data", out var data) && data.ValueKind == JsonValueKind.Object
        && data.TryGetProperty(binding, out var value)
            ? value : throw new StrangeMessage($"de envelop heeft geen '{binding}' onder Data.");

    static JsonElement Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw new StrangeMessage("het is geen JSON.");
        }
    }

    public static JsonObject ForTimer(TimerTrigger trigger, DateTimeOffset now, DateTimeOffset? last, DateTimeOffset next, bool isPastDue) => new()
    {
        ["Data"] = new JsonObject
        {
            [trigger.Binding] = new JsonObject
            {
                ["Schedule"] = new JsonObject { ["AdjustForDST"] = true },
                ["ScheduleStatus"] = new JsonObject { ["Last"] = last ?? default(DateTimeOffset), ["Next"] = next, ["LastUpdated"] = last ?? default(DateTimeOffset) },
                ["IsPastDue"] = isPastDue,
            },
        },
        ["Metadata"] = new JsonObject { ["sys"] = Sys(trigger.Name, now) },
    };

    public static JsonObject ForQueue(QueueTrigger trigger, Core.Storage.WorkMessage message, DateTimeOffset now) => new()
    {
        ["Data"] = new JsonObject { [trigger.Binding] = Quoted(message.Text) },
        ["Metadata"] = new JsonObject
        {
            ["DequeueCount"] = message.DequeueCount.ToString(CultureInfo.InvariantCulture),
            ["Id"] = Quoted(message.Id),
            ["InsertionTime"] = message.InsertedAt,
            ["sys"] = Sys(trigger.Name, now),
        },
    };

    static string Quoted(string text) => JsonValue.Create(text).ToJsonString();

    static JsonObject Sys(string name, DateTimeOffset now) => new()
    {
        ["MethodName"] = name,
        ["UtcNow"] = now,
        ["RandGuid"] = Guid.NewGuid(),
    };
}
