using Pdc.Core;
using Pdc.Core.Catalogue;

namespace Pdc.Site;

/// <summary>Tariffs in words: the amount with its unit, after iJw 3.2 code list WJ756.</summary>
public static class TariffWords
{
    static readonly Dictionary<string, string> Units = new()
    {
        ["01"] = "per minuut",
        ["04"] = "per uur",
        ["14"] = "per etmaal (dag en nacht)",
        ["16"] = "per dagdeel van 4 uur",
        ["82"] = "per resultaat",
        ["83"] = "in euro's, het bedrag verschilt per situatie",
        ["84"] = "per activiteit",
    };

    /// <summary>Such as <c>€ 96,50 per uur</c>. A unit that the code list does not know is left out.</summary>
    public static string Of(Tariff tariff, string unit) => unit switch
    {
        // The volume is euros already: an amount per euro would say nothing.
        "83" => Units[unit],
        _    => $"{tariff.Amount} {Units.GetValueOrDefault(unit)}".TrimEnd(),
    };

    /// <summary>Such as <c>€ 96,50 per uur, vanaf 1 januari 2026. Bij elke aanbieder gelijk.</c></summary>
    public static string Sentence(Tariff? tariff, string unit, DateOnly today) =>
        tariff is null
            ? $"Niet bekend op {today.InWords()}."
            : $"{Of(tariff, unit)}, vanaf {tariff.Valid.From.InWords()}. Bij elke aanbieder gelijk.";

    public static bool Knows(string unit) => Units.ContainsKey(unit);
}
