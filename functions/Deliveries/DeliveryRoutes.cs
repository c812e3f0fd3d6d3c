using Pdc.Core.Access;
using Pdc.Functions.Access;
using Pdc.Functions.Mail;
using Pdc.Functions.Portal;
using Pdc.Functions.Releases;

namespace Pdc.Functions.Deliveries;

/// <summary>Every address about deliveries and releases. The bureau and a municipality have the same pages; the desk decides what stands on them.</summary>
static class DeliveryRoutes
{
    // The host takes no larger request; see Hosting/FunctionApp.
    static readonly LargestForm Largest = new(100 * 1024 * 1024,
        "Wat u in één keer uploadt, mag samen niet groter zijn dan 100 MB. Upload minder bestanden tegelijk. Is één bestand groter? Vraag de beheerder om toegang tot de inbox: daar zet u een bestand van elke grootte neer.");

    public static void Map(RouteGroupBuilder portal)
    {
        Map(portal.MapGroup("/bureau"), Permission.WorkWithExtracts, _ => Desk.Bureau);
        Map(portal.MapGroup("/gemeente"), Permission.SeeMunicipality, Desk.Municipality);

        portal.MapGet("/gemeente/", (HttpContext http, User user, ShowMunicipalityDashboard show) => show.Run(http, Desk.Municipality(user))).Needs(Permission.SeeMunicipality);
        portal.MapPost("/bureau/uitvragen/{period}/run", (HttpContext http, User user, StartRun start, string period) => start.Run(http, user, period)).Needs(Permission.WorkWithExtracts);
        portal.MapGet("/bureau/downloads/", ListDownloads.Run).Needs(Permission.SeeRecords);
        portal.MapGet("/bureau/mail/", ListMail.Run).Needs(Permission.SeeRecords);
    }

    static void Map(RouteGroupBuilder desk, Permission needed, Func<User, Desk> deskOf)
    {
        desk.MapGet("/aanleveringen/", (HttpContext http, User user, ListDeliveries list, int? ontvangen) => list.Run(http, deskOf(user), ontvangen)).Needs(needed);
        desk.MapPost("/aanleveringen/", (HttpContext http, User user, TakeDelivery take) => take.Run(http, user, deskOf(user))).Needs(needed).WithMetadata(Largest);
        desk.MapGet("/aanleveringen/{id}/", (HttpContext http, User user, ShowReceipt show, string id) => show.Run(http, deskOf(user), id)).Needs(needed);
        desk.MapGet("/aanleveringen/{id}/fouten.csv", (HttpContext http, User user, ShowReceipt show, string id) => show.Errors(http, deskOf(user), id)).Needs(needed);

        desk.MapGet("/uitvragen/", (HttpContext http, User user, ListReleases list) => list.Run(http, deskOf(user))).Needs(needed);
        desk.MapGet("/uitvragen/{period}/", (HttpContext http, User user, ShowPeriod show, string period) => show.Run(http, deskOf(user), period)).Needs(needed);
        desk.MapGet("/uitvragen/{period}/{number:int}/{file}", (HttpContext http, User user, DownloadFile download, string period, int number, string file) =>
            download.Run(http, user, deskOf(user), period, number, file)).Needs(needed);
    }
}
