using System.Globalization;
using System.Text.Json;

namespace Pdc.Functions.Hosting.Standalone;

/// <summary>How queues are worked off, as host.json tells the host; standalone the app obeys the same lines.</summary>
sealed record QueueSettings
{
    /// <summary>Messages in hand at once.</summary>
    public required int BatchSize { get; init; }

    /// <summary>Tries before a message is poison.</summary>
    public required int MaxDequeueCount { get; init; }

    /// <summary>How long a message rests after it failed.</summary>
    public required TimeSpan Rest { get; init; }

    /// <summary>How long others cannot see a message in hand; renewed at half this time for as long as the work lasts.</summary>
    public TimeSpan Hidden { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Between two looks at an empty queue. Shorter than the host's: a waiting time must be live within 5 seconds.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromMilliseconds(250);

    public static QueueSettings Read()
    {
        using var file = typeof(QueueSettings).Assembly.GetManifestResourceStream("host.json")!;
        using var host = JsonDocument.Parse(file);
        var queues = host.RootElement.GetProperty("extensions").GetProperty("queues");
        return new()
        {
            BatchSize = queues.GetProperty("batchSize").GetInt32(),
            MaxDequeueCount = queues.GetProperty("maxDequeueCount").GetInt32(),
            Rest = TimeSpan.Parse(queues.GetProperty("visibilityTimeout").GetString()!, CultureInfo.InvariantCulture),
        };
    }
}
