using Pdc.Core;
using Pdc.Core.Access;
using Pdc.Core.Catalogue;
using Pdc.Core.Releases;
using Pdc.Functions.Portal;

namespace Pdc.Functions.Figures;

/// <summary>Which figures a page shows: a month, perhaps an earlier one beside it, and a municipality; a municipality's own user sees no other.</summary>
public sealed record FigureScope
{
    public required IReadOnlyList<Release> Releases { get; init; }
    public required Release Release { get; init; }

    /// <summary>The month that is compared with.</summary>
    public Release? Earlier { get; init; }

    /// <summary>CBS code; null is the whole region.</summary>
    public string? Municipality { get; init; }

    /// <summary>Whether the user may choose another municipality.</summary>
    public required bool MayChoose { get; init; }

    public required IReadOnlyDictionary<string, string> Names { get; init; }

    public Month Period => Release.Period;
    public string Where => Municipality is null ? "de hele regio" : NameOf(Municipality);
    public string NameOf(string municipality) => Names.GetValueOrDefault(municipality, municipality);

    /// <summary>The same month and municipality on another page, with more to choose by.</summary>
    public string To(string page, params ReadOnlySpan<(string Name, string Value)> more)
    {
        var asked = new List<string> { $"maand={Period}" };
        if (Municipality is not null && MayChoose)
            asked.Add($"gemeente={Municipality}");
        foreach (var (name, value) in more)
        {
            asked.RemoveAll(other => other.StartsWith(name + "=", StringComparison.Ordinal));
            asked.Add($"{name}={Uri.EscapeDataString(value)}");
        }
        return $"{page}?{string.Join('&', asked)}";
    }

    /// <summary>Reads what is asked for from the address.</summary>
    /// <returns>The scope, or the page to show instead.</returns>
    internal static async Task<(FigureScope? Scope, IResult? Instead)> Read(HttpContext http, User user, FigureSource source, Region region, CodeNames known, CancellationToken cancel)
    {
        var query = http.Request.Query;
        bool mayChoose = user.May(Permission.SeeBureau);
        var names = region.Municipalities.Select(code => code.ToString()).ToDictionary(code => code, code => known.Municipalities.GetValueOrDefault(code, code));
        string? municipality = query["gemeente"].ToString() is { Length: > 0 } asked ? asked : null;
        if (!mayChoose)
        {
            string own = user.Municipality!.Value.ToString();
            if (municipality is not null && municipality != own)
                return (null, new Refused("U ziet alleen de cijfers van uw eigen gemeente."));
            municipality = own;
        }
        else if (municipality is not null && !names.ContainsKey(municipality))
            return (null, Pages.NotFound(http));

        var releases = await source.Releases(user, cancel);
        if (releases.Count == 0)
            return (null, new Page(FigurePageSlice.Create(FigurePage.Empty(Frame.Of(http, "Cijfers")))));

        var release = Find("maand") ?? (query.ContainsKey("maand") && query["maand"] != "" ? null : releases[0]);
        return release is null ? (null, Pages.NotFound(http)) : (new()
        {
            Releases = releases, Release = release, Earlier = Find("vergelijk"), Municipality = municipality, MayChoose = mayChoose, Names = names,
        }, null);

        Release? Find(string name) => releases.FirstOrDefault(known => known.Period.ToString() == query[name].ToString());
    }

    sealed class Refused(string why) : IResult
    {
        public Task ExecuteAsync(HttpContext http) => Pages.NoAccess(http, why);
    }
}
