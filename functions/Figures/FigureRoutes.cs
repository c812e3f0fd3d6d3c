using Pdc.Core.Access;
using Pdc.Functions.Access;

namespace Pdc.Functions.Figures;

/// <summary>The pages of figures; what of them a user sees depends on the municipality they work for (<see cref="FigureScope"/>).</summary>
static class FigureRoutes
{
    public static void Map(RouteGroupBuilder figures)
    {
        figures.MapGet("/", (HttpContext http, User user, ShowFigures show) => show.Budget(http, user)).Needs(Permission.SeeFigures);
        figures.MapGet("/doorlooptijd/", (HttpContext http, User user, ShowFigures show) => show.Throughput(http, user)).Needs(Permission.SeeFigures);
        figures.MapGet("/uitval/", (HttpContext http, User user, ShowFigures show) => show.Rejections(http, user)).Needs(Permission.SeeFigures);
        figures.MapGet("/kwaliteit/", (HttpContext http, User user, ShowFigures show) => show.Quality(http, user)).Needs(Permission.SeeFigures);
        figures.MapGet("/prognose/", (HttpContext http, User user, ShowFigures show) => show.Reliability(http, user)).Needs(Permission.SeeFigures);
        figures.MapGet("/rijen/{report}/", (HttpContext http, User user, ShowFigures show, string report) => show.Rows(http, user, report)).Needs(Permission.SeeFigures);
    }
}
