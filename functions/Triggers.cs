using Pdc.Core.Storage;
using Pdc.Functions.Deliveries;
using Pdc.Functions.Extracts;
using Pdc.Functions.Feedback;
using Pdc.Functions.Health;
using Pdc.Functions.Hosting;
using Pdc.Functions.Mail;
using Pdc.Functions.Portal;
using Pdc.Functions.PublicSite;
using Pdc.Functions.Publishing;
using Pdc.Functions.Releases;
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
        Http("Report",    "klopt-dit-niet/{*rest}", "GET POST", SendReport.Map),
        Http("Site",      "{*path}",               "GET HEAD",   SitePages.Map),

        //    handler                schedule (Dutch time)         method
        Timer<SweepOutbox>(          "0 * * * * *",                sweep => sweep.Run),
        Timer<ForgetReporters>(      "0 15 3 * * *",               forget => forget.Run),
        Timer<RenewSite>(            "30 0 0 * * *",               renew => renew.Run),
        Timer<SweepInbox>(           "20 * * * * *",               sweep => sweep.Run),
        Timer<KeepCalendar>(         "0 5 * * * *",                keep => keep.Run),

        //    handler                queue                         method
        Queue<PublishSite>(          StorageNames.PublishQueue,    publish => publish.Run),
        Queue<CheckDelivery>(        StorageNames.DeliverQueue,    check => check.Run),
        Queue<RunExtracts>(          StorageNames.RunQueue,        run => run.Run),
        Queue<SendNotice>(           StorageNames.NotifyQueue,     send => send.Run),
        Event<NoticeArrival>(        StorageNames.ArriveQueue,     notice => notice.Run),
    ];
}
