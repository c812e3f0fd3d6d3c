using Pdc.Core;
using Pdc.Core.Access;
using Pdc.Functions.Access;
using Pdc.Functions.Catalogue;
using Pdc.Functions.Changes;
using Pdc.Functions.Deliveries;
using Pdc.Functions.Feedback;
using Pdc.Functions.Figures;
using Pdc.Functions.Protocols;

namespace Pdc.Functions.Portal;

/// <summary>Every address of the portal, what it does, and who may.</summary>
static class PortalRoutes
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var portal = app.MapGroup("/portaal").AddEndpointFilter<RouteGroupBuilder, FormCheck>();
        MapDoor(portal);
        MapProvider(portal.MapGroup("/aanbieder"));
        MapBureau(portal.MapGroup("/bureau"));
        DeliveryRoutes.Map(portal);
        FigureRoutes.Map(portal.MapGroup("/cijfers"));
        portal.MapGet("/{**rest}", (HttpContext http) => Pages.NotFound(http)).Needs(Permission.EnterPortal);
    }

    static void MapDoor(RouteGroupBuilder portal)
    {
        portal.MapGet("/", SignIn.Show).Needs(Permission.Everyone);
        portal.MapGet("/aanmelden/{issuer}", SignIn.Start).Needs(Permission.Everyone);
        portal.MapPost("/afmelden", SignIn.Leave).Needs(Permission.EnterPortal);
        portal.MapGet("/assets/{name}", (HttpContext http, PortalAssets assets, string name) => assets.Send(http, name)).Needs(Permission.Everyone);
    }

    static void MapProvider(RouteGroupBuilder provider)
    {
        provider.MapGet("/", ShowProviderDashboard.Run).Needs(Permission.UpdateWaitingTimes);

        provider.MapGet("/wachttijden/", (HttpContext http, User user, ShowWaitingTimes show, int? opgeslagen) => show.Run(http, user, opgeslagen)).Needs(Permission.UpdateWaitingTimes);
        provider.MapPost("/wachttijden/", (HttpContext http, User user, SaveWaitingTimes save) => save.Run(http, user)).Needs(Permission.UpdateWaitingTimes);

        provider.MapGet("/beschrijving/", (HttpContext http, User user, ProposeChange propose) => propose.Show(http, user.Kvk!.Value, byBureau: false)).Needs(Permission.ProposeChanges);
        provider.MapPost("/beschrijving/", (HttpContext http, User user, ProposeChange propose) => propose.Send(http, user, user.Kvk!.Value, byBureau: false)).Needs(Permission.ProposeChanges);
        provider.MapGet("/beschrijving/{id}/", (HttpContext http, User user, OwnChange own, string id, string? verstuurd) => own.Show(http, user, id, verstuurd is not null)).Needs(Permission.ProposeChanges);
        provider.MapPost("/beschrijving/{id}/intrekken", (HttpContext http, User user, OwnChange own, string id) => own.Withdraw(http, user, id)).Needs(Permission.ProposeChanges);
    }

    static void MapBureau(RouteGroupBuilder bureau)
    {
        bureau.MapGet("/", ShowBureauDashboard.Run).Needs(Permission.SeeBureau);

        bureau.MapGet("/wijzigingen/", ListChanges.Run).Needs(Permission.ReviewChanges);
        bureau.MapGet("/wijzigingen/{kvk}/{id}/", (HttpContext http, ReviewChange review, string kvk, string id) => review.Show(http, kvk, id)).Needs(Permission.ReviewChanges);
        bureau.MapPost("/wijzigingen/{kvk}/{id}/goedkeuren", (HttpContext http, User user, ReviewChange review, string kvk, string id) => review.Approve(http, user, kvk, id)).Needs(Permission.ReviewChanges);
        bureau.MapPost("/wijzigingen/{kvk}/{id}/afwijzen", (HttpContext http, User user, ReviewChange review, string kvk, string id) => review.Reject(http, user, kvk, id)).Needs(Permission.ReviewChanges);

        bureau.MapGet("/aanbieders/", ListChanges.GoToProvider).Needs(Permission.ReviewChanges);
        bureau.MapGet("/aanbieders/{kvk}/beschrijving/", (HttpContext http, ProposeChange propose, string kvk) =>
            KvkNumber.TryParse(kvk, out var provider) ? propose.Show(http, provider, byBureau: true) : Task.FromResult(Pages.NotFound(http))).Needs(Permission.ReviewChanges);
        bureau.MapPost("/aanbieders/{kvk}/beschrijving/", (HttpContext http, User user, ProposeChange propose, string kvk) =>
            KvkNumber.TryParse(kvk, out var provider) ? propose.Send(http, user, provider, byBureau: true) : Task.FromResult(Pages.NotFound(http))).Needs(Permission.ReviewChanges);

        bureau.MapGet("/meldingen/", ListReports.Run).Needs(Permission.AnswerReports);
        bureau.MapGet("/meldingen/{number}/", (HttpContext http, AnswerReport answer, string number) => answer.Show(http, number)).Needs(Permission.AnswerReports);
        bureau.MapPost("/meldingen/{number}/", (HttpContext http, User user, AnswerReport answer, string number) => answer.Send(http, user, number)).Needs(Permission.AnswerReports);

        bureau.MapGet("/protocollen/", ListProtocols.Run).Needs(Permission.SeeBureau);
        bureau.MapGet("/protocollen/nieuw/", (HttpContext http, AddProtocolVersion add, string? protocol) => add.Show(http, protocol)).Needs(Permission.PublishProtocols);
        bureau.MapPost("/protocollen/nieuw/", (HttpContext http, User user, AddProtocolVersion add) => add.Send(http, user)).Needs(Permission.PublishProtocols);
        bureau.MapPost("/protocollen/{code}/{number:int}/publiceren", (HttpContext http, User user, AddProtocolVersion add, string code, int number) => add.Publish(http, user, code, number)).Needs(Permission.PublishProtocols);
    }
}
