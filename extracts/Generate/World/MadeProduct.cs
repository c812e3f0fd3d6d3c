namespace Pdc.Extracts.Generate.World;

/// <summary>
/// A product of the made-up catalogue with what makes its claims look real.
/// </summary>
/// <param name="Unit">WJ756; 83 (euro) has no tariff.</param>
/// <param name="Tariff">Cents per unit in the first year; it is indexed every January.</param>
/// <param name="Frequency">WMO757 of its allocations: 1 per day, 2 per week, 4 per month, 6 in total; empty for a budget.</param>
/// <param name="Volume">Usual volume granted per frequency; with 6 and with a budget per month (a budget in cents).</param>
/// <param name="Months">Median duration of the care.</param>
/// <param name="Summer">How much of the usual dip in the holidays it feels, from 0 (care day and night) to 1.</param>
/// <param name="Weight">Share among new allocations.</param>
sealed record MadeProduct(
    string Code, string Name, string Lot, string Category, string Unit, int Tariff, string Frequency, int Volume, double Months, double Summer, double Weight)
{
    public bool InEuros => Unit == "83";

    /// <summary>Prices rise by 3 % a year.</summary>
    public int TariffIn(int year, int firstYear) => (int)Math.Round(Tariff * Math.Pow(1.03, year - firstYear));

    /// <summary>The part of the usual volume that is delivered in a month of the year: holidays in summer and at Christmas.</summary>
    public double Season(Month month) => 1 - Summer * Dip[month.OfYear - 1];

    static readonly double[] Dip = [0.03, 0.05, 0, 0.03, 0.08, 0.03, 0.30, 0.38, 0.05, 0, 0, 0.18];

    public static readonly IReadOnlyList<MadeProduct> All =
    [
        new("45P01", "Training in een groep", "I", "45", "84", 6_250, "6", 2, 4, 1, 8),
        new("45P02", "Lichte opvoedhulp", "I", "45", "04", 8_650, "2", 1, 5, 1, 9),
        new("45A01", "Begeleiding voor één kind", "II", "45", "04", 8_940, "2", 3, 10, 0.9, 22),
        new("45A04", "Gezinsbehandeling thuis", "II", "45", "01", 187, "4", 900, 7, 0.8, 12),
        new("41A02", "Dagbehandeling na school", "II", "41", "16", 11_475, "2", 4, 11, 0.7, 6),
        new("42A01", "Vervoer naar dagbehandeling", "II", "42", "84", 1_890, "2", 6, 10, 0.7, 4),
        new("51A01", "Korte behandeling bij psychische klachten", "II", "51", "01", 181, "6", 220, 5, 1, 13),
        new("54A01", "Behandeling bij ernstige psychische klachten", "II", "54", "01", 214, "4", 480, 11, 0.9, 10),
        new("43S01", "Wonen op een behandelgroep", "IIIa", "43", "14", 38_420, "1", 1, 8, 0, 2.5),
        new("43S02", "Driemilieusvoorziening", "IIIa", "43", "14", 51_260, "1", 1, 7, 0, 0.8),
        new("44B01", "Pleegzorg", "IIIb", "44", "14", 5_125, "1", 1, 24, 0, 5),
        new("44B02", "Gezinshuis", "IIIb", "44", "14", 21_530, "1", 1, 18, 0, 2.5),
        new("50M01", "Maatwerk", "IIIb", "50", "83", 0, "", 285_000, 8, 0.5, 2),
        new("55T01", "Topspecialistische behandeling", "IV", "55", "83", 0, "", 940_000, 6, 0.2, 1.2),
    ];

    public static readonly IReadOnlyList<(string Code, string Name)> Lots =
        [("I", "Preventief"), ("II", "Ambulant"), ("IIIa", "Specialistisch verblijf met behandeling"), ("IIIb", "Wonen met begeleiding"), ("IV", "Topspecialistische hulp")];
}
