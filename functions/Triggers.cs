using Pdc.Functions.Health;
using Pdc.Functions.Hosting;
using Pdc.Functions.Portal;
using Pdc.Functions.PublicSite;
using static Pdc.Functions.Hosting.TriggerTable;

namespace Pdc.Functions;

/// <summary>
/// Everything that starts something in this app, on one screen. From this list come the endpoints, the function.json files of the
/// package and, standalone, the timers and queue loops. A route stands under at most one function; the site takes what is left.
/// </summary>
static class Triggers
{
    public static readonly IReadOnlyList<Trigger> All =
    [
        //    name        route                    methods       endpoints
        Http("Health",    "gezond",                "GET HEAD",   HealthPage.Map),
        Http("Portal",    "portaal/{*rest}",       "GET POST",   PortalRoutes.Map),
        Http("Site",      "{*path}",               "GET HEAD",   SitePages.Map),

        //    handler                schedule (Dutch time)         method

        //    handler                queue                         method
    ];
}
