using Pdc.Core;
using Pdc.Core.Access;
using Pdc.Core.Releases;
using Pdc.Functions.Deliveries;
using Pdc.Functions.Portal;

namespace Pdc.Functions.Releases;

/// <summary>
/// From a file on a page to a link that works for a few minutes. What is not for this desk does not exist; what is fetched is written down
/// first.
/// </summary>
sealed class DownloadFile(ReleaseStore releases, DownloadLog log, TimeProvider clock)
{
    static readonly TimeSpan Holds = TimeSpan.FromMinutes(5);

    public async Task<IResult> Run(HttpContext http, User user, Desk desk, string text, int number, string name)
    {
        var cancel = http.RequestAborted;
        if (!Month.TryParse(text, out var period) || await releases.Find(period, number, cancel) is not { } release
            || (await releases.Manifest(release, cancel)).Files.FirstOrDefault(file => file.Name == name) is not { } file || !desk.Sees(file))
            return Pages.NotFound(http);

        var now = clock.GetUtcNow();
        await log.Record(new(now, user.Id, desk.Name, period, number, name), cancel);
        return Results.Redirect((await releases.Link(release, name, Holds, now, cancel)).AbsoluteUri);
    }
}
