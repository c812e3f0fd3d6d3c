using Pdc.Core;
using Pdc.Core.Access;
using Pdc.Core.Catalogue;
using Pdc.Core.Protocols;
using Pdc.Functions.Portal;

namespace Pdc.Functions.Protocols;

/// <summary>All versions of all protocols with their term: how many days are left, or how late it was (D11).</summary>
static class ListProtocols
{
    public static async Task<IResult> Run(
        HttpContext http, User user, ProtocolStore protocols, Region region, TimeProvider clock, string? gepubliceerd, string? vastgelegd, CancellationToken cancel)
    {
        var today = clock.Today();
        var stored = await protocols.All(cancel);
        var rows = stored.SelectMany(protocol => protocol.Value.Versions.Select(version => ProtocolRow.Of(protocol.Value.Code, version, region, today)));

        return new Page(ProtocolsPage.Create(new(
            Frame.Of(http, "Protocollen"),
            // What still has to be done first, the nearest date on top; then the newest.
            [.. rows.OrderBy(row => row.Version.PublishedAt is not null).ThenBy(row => row.Version.PublishedAt is null ? row.LastDay.DayNumber : -row.Version.AdoptedOn.DayNumber)],
            user.May(Permission.PublishProtocols),
            stored.FirstOrDefault(protocol => protocol.Value.Code == (gepubliceerd ?? vastgelegd)) is not { Value: var changed } ? null
                : gepubliceerd is null ? $"{changed.Title}: versie {changed.Versions[0].Number} is vastgelegd. Publiceer haar op tijd."
                : $"{changed.Title} is gepubliceerd. Over enkele seconden staat het op de site.")));
    }
}

/// <param name="Term">How it stands with the term, in words.</param>
public sealed record ProtocolRow(string Code, ProtocolVersion Version, DateOnly LastDay, string Term, bool IsLate)
{
    public static ProtocolRow Of(string code, ProtocolVersion version, Region region, DateOnly today)
    {
        var deadline = new PublicationDeadline(version.AdoptedOn, region.Limits.ProtocolPublicationDays);
        if (version.PublishedAt is not { } published)
            return new(code, version, deadline.LastDay, Left(deadline.DaysLeft(today)), deadline.DaysLeft(today) < 0);

        int late = -deadline.DaysLeft(published.DutchDay());
        return new(code, version, deadline.LastDay, deadline.IsLate(published) ? $"{Days(late)} te laat gepubliceerd" : "op tijd gepubliceerd", deadline.IsLate(published));
    }

    static string Left(int days) => days switch
    {
        < 0 => $"{Days(-days)} te laat",
        0 => "vandaag is de laatste dag",
        _ => $"nog {Days(days)}",
    };

    static string Days(int days) => days == 1 ? "1 dag" : $"{days} dagen";
}

public sealed record ProtocolsModel(Frame Frame, IReadOnlyList<ProtocolRow> Rows, bool MayPublish, string? Notice);
