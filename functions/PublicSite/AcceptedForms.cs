using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Pdc.Functions.PublicSite;

/// <summary>The compressed forms that a visitor's browser takes, the smallest first.</summary>
static class AcceptedForms
{
    static readonly (string Encoding, string Form)[] Known = [("br", "br"), ("gzip", "gz")];

    public static IEnumerable<string> In(StringValues acceptEncoding)
    {
        if (acceptEncoding.Count == 0 || !StringWithQualityHeaderValue.TryParseList(acceptEncoding, out var asked))
            return [];
        return Known.Where(known => Quality(asked, known.Encoding) > 0).Select(known => known.Form);
    }

    static double Quality(IList<StringWithQualityHeaderValue> asked, string encoding) =>
        (asked.FirstOrDefault(one => one.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase))
            ?? asked.FirstOrDefault(one => one.Value == "*")) is { } match ? match.Quality ?? 1 : 0;
}
