using Pdc.Core;
using Pdc.Core.Access;
using Pdc.Core.Releases;
using Pdc.Functions.Portal;

namespace Pdc.Functions.Releases;

/// <summary>The analyst's button: ask for a run over one period.</summary>
sealed class StartRun(ReleaseStore releases, RunStore runs)
{
    public async Task<IResult> Run(HttpContext http, User user, string text)
    {
        if (!Month.TryParse(text, out var period) || await releases.FindEntry(period, http.RequestAborted) is null)
            return Pages.NotFound(http);

        await runs.Ask(period, user.Id, http.RequestAborted);
        return Results.Redirect($"/portaal/bureau/uitvragen/{period}/");
    }
}
