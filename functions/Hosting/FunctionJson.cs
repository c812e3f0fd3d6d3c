using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pdc.Functions.Hosting;

/// <summary>What the host reads to know a function: <c>{Name}/function.json</c>. HTTP functions have one way in and one way out, and no other bindings: only then does the host pass a request on as it is.</summary>
static class FunctionJson
{
    static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    public static void Write(IEnumerable<Trigger> triggers, string folder)
    {
        foreach (var trigger in triggers)
        {
            Directory.CreateDirectory(Path.Combine(folder, trigger.Name));
            File.WriteAllText(Path.Combine(folder, trigger.Name, "function.json"), Of(trigger).ToJsonString(Indented) + "\n");
        }
    }

    public static JsonObject Of(Trigger trigger) => new() { ["bindings"] = Bindings(trigger) };

    static JsonArray Bindings(Trigger trigger) => trigger switch
    {
        HttpTrigger http =>
        [
            new JsonObject
            {
                ["type"] = "httpTrigger",
                ["direction"] = "in",
                ["name"] = "request",
                // Who may come in is decided by the app, route by route; a key in the address is no sign-in.
                ["authLevel"] = "anonymous",
                ["methods"] = new JsonArray([.. http.Methods.Split(' ').Select(method => (JsonNode)method.ToLowerInvariant())]),
                ["route"] = http.Route,
            },
            new JsonObject { ["type"] = "http", ["direction"] = "out", ["name"] = "response" },
        ],
        TimerTrigger timer =>
        [
            new JsonObject
            {
                ["type"] = "timerTrigger",
                ["direction"] = "in",
                ["name"] = timer.Binding,
                ["schedule"] = UtcSchedule.From(timer.Schedule),
                ["useMonitor"] = true,
            },
        ],
        // Without "connection" the host takes AzureWebJobsStorage: the same account as the app's own.
        QueueTrigger queue =>
        [
            new JsonObject { ["type"] = "queueTrigger", ["direction"] = "in", ["name"] = queue.Binding, ["queueName"] = queue.Queue },
        ],
        _ => throw new ArgumentException($"{trigger.Name} is of a kind that has no bindings."),
    };
}
