using System.Globalization;
using System.Text.RegularExpressions;

namespace Pdc.Extracts.Deliveries;

/// <summary>What a file name says: <c>{source}_{municipality|REGIO}_{yyyymm}_v{n}.csv</c>. A message says the same in its header.</summary>
sealed partial record DeliveryName(string File, string Source, string Municipality, Month Month, int Version)
{
    public const string Region = "REGIO";

    /// <summary>Deliveries with the same series replace each other, version by version.</summary>
    public string Series { get; init; } = $"{Source}_{Municipality}_{Month}";

    /// <summary>The sentence says what is wrong with a name that was not understood (F01).</summary>
    public static (DeliveryName? Name, string? Wrong) Parse(string file, IReadOnlySet<string>? region)
    {
        if (Pattern().Match(file) is not { Success: true } match)
            return (null, $"De naam klopt niet. Noem het bestand zoals declaratie_{region?.Min() ?? "0518"}_202610_v1.csv: wat erin staat, uw gemeentecode (of REGIO), jaar en maand, en de versie.");

        string source = match.Groups["source"].Value, municipality = match.Groups["municipality"].Value;
        if (Sources.All.All(known => known.Name != source))
            return (null, $"De bron in de naam is onbekend. Kies uit: {string.Join(", ", Sources.All.Select(known => known.Name).Distinct())}.");
        if (!Month.TryParse(match.Groups["month"].Value, out var month))
            return (null, "De maand in de naam bestaat niet. Schrijf hem als jjjjmm, zoals 202601.");
        if (municipality != Region && region?.Contains(municipality) == false)
            return (null, "De gemeente in de naam hoort niet bij de regio.");

        return (new(file, source, municipality, month, int.Parse(match.Groups["version"].Value, CultureInfo.InvariantCulture)), null);
    }

    [GeneratedRegex(@"^(?<source>[a-z]+)_(?<municipality>[0-9]{4}|REGIO)_(?<month>[0-9]{6})_v(?<version>[0-9]{1,6})\.csv\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
