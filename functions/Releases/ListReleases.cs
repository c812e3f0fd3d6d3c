using Pdc.Core;
using Pdc.Core.Releases;
using Pdc.Functions.Deliveries;
using Pdc.Functions.Portal;

namespace Pdc.Functions.Releases;

/// <summary>The calendar as the desk sees it: every period that has begun to matter, and how far it is.</summary>
sealed class ListReleases(ReleaseStore releases, TimeProvider clock)
{
    public async Task<IResult> Run(HttpContext http, Desk desk)
    {
        var today = clock.Today();
        var lines = new List<PeriodLine>();
        foreach (var entry in (await releases.Entries(http.RequestAborted)).Where(entry => entry.Period <= Month.Of(today)).OrderByDescending(entry => entry.Period))
            lines.Add(new(entry, await releases.Newest(entry.Period, released: false, http.RequestAborted)));
        return new Page(ReleasesPage.Create(new(Frame.Of(http, "Uitvragen"), desk, lines)));
    }
}

public sealed record PeriodLine(ReleaseEntry Entry, Release? Newest);

public sealed record ReleasesModel(Frame Frame, Desk Desk, IReadOnlyList<PeriodLine> Lines);
