using Pdc.Core;
using Pdc.Core.Access;
using Pdc.Core.Storage;
using Pdc.Functions.Access;
using Pdc.Functions.Hosting;

namespace Pdc.Functions.Health;

/// <summary><c>/gezond</c>: does everything work, for people (a page) and for programs (JSON). Nothing on it is secret.</summary>
sealed class HealthPage(StorageAccount storage, PublishedSite site)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapMethods("/gezond", ["GET", "HEAD"], (HttpContext http) => ActivatorUtilities.CreateInstance<HealthPage>(http.RequestServices).Send(http)).Needs(Permission.Everyone);

    async Task Send(HttpContext http)
    {
        var health = await StorageHealth.Measure(storage, site, Patience, http.RequestAborted);
        http.Response.StatusCode = health is null ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.Vary = "Accept";
        if (!PlainPage.IsWanted(http.Request))
        {
            await http.Response.WriteAsJsonAsync(new { storage = health is not null, published = health?.Published, poison = health?.Poison });
            return;
        }

        await (health switch
        {
            null => PlainPage.Write(http, "De opslag is niet bereikbaar", "Wij kunnen nu niets opslaan of publiceren. Wij proberen het zelf steeds opnieuw."),
            { Poison: var poison } when poison.Values.Any(count => count > 0) =>
                PlainPage.Write(http, "Er is werk blijven liggen", ["De site en het portaal werken.", .. poison.Where(queue => queue.Value > 0).Select(Stuck), Last(health)]),
            _ => PlainPage.Write(http, "Alles werkt", "De opslag is bereikbaar en er is geen werk blijven liggen.", Last(health)),
        });
    }

    static string Stuck(KeyValuePair<string, int> queue) =>
        $"In de wachtrij {queue.Key} {(queue.Value == 1 ? "staat 1 bericht dat steeds mislukte" : $"staan {queue.Value} berichten die steeds mislukten")}. Een beheerder moet ernaar kijken.";

    static string Last(StorageHealth health) => health.Published is { } at
        ? $"De site is voor het laatst bijgewerkt op {at.DutchDay().InWords()}."
        : "De site is nog niet gepubliceerd.";
}
