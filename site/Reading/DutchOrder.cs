using System.Globalization;

namespace Pdc.Site.Reading;

static class DutchOrder
{
    const CompareOptions Options = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;

    static readonly CompareInfo Dutch = CultureInfo.GetCultureInfo("nl-NL").CompareInfo;

    /// <summary>The alphabet as a Dutch reader knows it, capitals and accents set aside.</summary>
    public static readonly StringComparer Names = Dutch.GetStringComparer(Options);

    /// <summary>Bytes that stand in the order of <see cref="Names"/>.</summary>
    public static byte[] Key(string name) => Dutch.GetSortKey(name, Options).KeyData;
}
