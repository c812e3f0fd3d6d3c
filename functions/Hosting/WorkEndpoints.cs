using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Pdc.Core.Access;
using Pdc.Functions.Access;

namespace Pdc.Functions.Hosting;

/// <summary>
/// <c>POST /{FunctionName}</c> for timers and queues. The host takes an answer without a body for one that never ends, so every
/// answer here has one.
/// </summary>
static class WorkEndpoints
{
    public static void Map(IEndpointRouteBuilder app, IEnumerable<WorkTrigger> triggers)
    {
        foreach (var trigger in triggers)
            // No user: WorkDoor decides who may hand in work.
            app.MapPost("/" + trigger.Name, http => Answer(http, trigger)).Needs(Permission.Everyone).WithMetadata(new ServedBy(trigger));
    }

    static async Task Answer(HttpContext http, WorkTrigger trigger)
    {
        if (!http.RequestServices.GetRequiredService<WorkDoor>().IsOpenTo(http))
        {
            await ErrorReply.NotFound(http);
            return;
        }

        var log = http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Pdc.Work." + trigger.Name);
        var started = Stopwatch.GetTimestamp();
        try
        {
            using var body = await JsonDocument.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
            await trigger.Run(http.RequestServices, new Envelope(body.RootElement), http.RequestAborted);
        }
        catch (NotNow wait)
        {
            log.LogInformation("{Function} wacht: {Reason}", trigger.Name, wait.Message);
            await Fail(wait.Message);
            return;
        }
        catch (StrangeMessage strange)
        {
            log.LogError("{Function} kan een bericht niet lezen: {Reason}", trigger.Name, strange.Message);
            await Fail($"{trigger.Name} kan dit bericht niet lezen: {strange.Message}");
            return;
        }
        catch (Exception failure)
        {
            log.LogError(failure, "{Function} mislukte na {Milliseconds} ms.", trigger.Name, Milliseconds());
            await Fail($"{trigger.Name} mislukte ({failure.GetType().Name}). De reden staat in het logboek.");
            return;
        }

        var line = $"{trigger.Name} was klaar in {Milliseconds()} ms.";
        log.LogDebug("{Line}", line);
        await http.Response.WriteAsJsonAsync(new WorkAnswer(new(), [line], null), WorkAnswer.Json, "application/json");

        Task Fail(string sentence)
        {
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return http.Response.WriteAsJsonAsync(new { error = sentence });
        }

        long Milliseconds() => (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    /// <summary>The host's own words, capitals and all.</summary>
    sealed record WorkAnswer(Dictionary<string, object> Outputs, string[] Logs, object? ReturnValue)
    {
        public static readonly JsonSerializerOptions Json = new();
    }
}

/// <summary>
/// Who may hand in work. Under the host the app listens on loopback only and the host passes on nothing but the HTTP routes that a
/// function.json declares; what it passes on carries <c>X-Forwarded-For</c>, its own envelopes do not. No declared route
/// takes a POST at the top level, so this is a second lock. Standalone the same port is open to the world: there, work must
/// carry a key that this process made up when it started.
/// </summary>
sealed class WorkDoor(FunctionAppOptions options)
{
    public const string Header = "X-Pdc-Work";

    /// <summary>Known to this process alone.</summary>
    public string Key { get; } = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));

    public bool IsOpenTo(HttpContext http) => options.IsUnderHost
        ? !http.Request.Headers.ContainsKey("X-Forwarded-For")
        : CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(http.Request.Headers[Header].ToString()), Encoding.ASCII.GetBytes(Key));
}

/// <summary>Which function an endpoint belongs to.</summary>
sealed record ServedBy(Trigger Trigger);
