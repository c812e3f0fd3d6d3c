using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Core.Changes;
using Pdc.Functions.Portal;

namespace Pdc.Functions.Changes;

/// <summary>What waits for a reviewer, oldest first.</summary>
static class ListChanges
{
    public static async Task<IResult> Run(HttpContext http, ChangeStore changes, CatalogueStore catalogue, Region region, TimeProvider clock, string? besloten, CancellationToken cancel)
    {
        var waiting = await changes.All(ChangeStatus.Submitted, cancel);
        var names = new Dictionary<KvkNumber, string>();
        foreach (var kvk in waiting.Select(change => change.Provider).Distinct())
            names[kvk] = (await catalogue.FindProvider(kvk, cancel))?.Value.DisplayName ?? $"KvK {kvk}";

        return new Page(ChangesPage.Create(new(
            Frame.Of(http, "Wijzigingen"),
            [.. waiting.Select(change => new WaitingChange(change, names[change.Provider], change.DaysWaiting(clock.Today())))],
            besloten switch
            {
                "goedgekeurd" when region.Publication == PublicationRhythm.Monthly => "De wijziging is goedgekeurd. Ze gaat mee met de volgende maandelijkse publicatie.",
                "goedgekeurd" => "De wijziging is goedgekeurd. Ze staat over enkele seconden op de site.",
                "afgewezen" => "De wijziging is afgewezen. De aanbieder leest uw reden in het portaal.",
                _ => null,
            })));
    }

    /// <summary>From a KvK number to the form to propose a change on behalf of that provider.</summary>
    public static async Task<IResult> GoToProvider(HttpContext http, CatalogueStore catalogue, string? kvk, CancellationToken cancel) =>
        KvkNumber.TryParse(kvk?.Trim() ?? "", out var provider) && await catalogue.FindProvider(provider, cancel) is not null
            ? Results.Redirect($"/portaal/bureau/aanbieders/{provider}/beschrijving/")
            : new Page(MessagePage.Create(new(Frame.Of(http, "Deze aanbieder kennen wij niet"),
                ["Er is geen aanbieder met dit KvK-nummer. Een KvK-nummer heeft 8 cijfers. Ga terug en probeer het opnieuw."], [])), StatusCodes.Status404NotFound);
}

public sealed record WaitingChange(ChangeRequest Change, string Provider, int Days);

public sealed record ChangesModel(Frame Frame, IReadOnlyList<WaitingChange> Waiting, string? Notice);
