using System.Globalization;

namespace Pdc.Site.Reading;

static class DutchOrder
{
    /// <summary>The alphabet as a Dutch reader knows it, capitals and accents set aside.</summary>
    public static readonly StringComparer Names =
        CultureInfo.GetCultureInfo("nl-NL").CompareInfo.GetStringComparer(CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace);
}
