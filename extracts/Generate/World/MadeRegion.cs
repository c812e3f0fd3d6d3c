using System.Globalization;

namespace Pdc.Extracts.Generate.World;

/// <summary>The made-up world that deliveries come from: the municipalities of Haaglanden with their size, and providers that do not exist.</summary>
sealed class MadeRegion
{
    /// <summary>CBS code, name and number of inhabitants in thousands (rounded: it only sets the shares).</summary>
    public static readonly IReadOnlyList<(string Code, string Name, double Size)> Municipalities =
    [
        ("0503", "Delft", 107), ("0518", "Den Haag", 566), ("0603", "Rijswijk", 59), ("0626", "Voorschoten", 26), ("0629", "Wassenaar", 27),
        ("0637", "Zoetermeer", 128), ("1783", "Westland", 115), ("1842", "Midden-Delfland", 20), ("1916", "Leidschendam-Voorburg", 78), ("1926", "Pijnacker-Nootdorp", 58),
    ];

    static readonly string[] Words = ["Horizon", "Kompas", "De Brug", "Vlinder", "Anker", "De Haven", "Zonnewijzer", "Springplank", "Morgenster", "De Linde", "Wegwijs", "Kameleon", "Het Nest", "De Vuurtoren", "Samen Sterk", "Klimop"];
    static readonly string[] Kinds = ["Jeugdhulp", "Jeugdzorg", "Gezinshulp", "Kinderpraktijk", "Jeugd-ggz", "Opvoedhulp", "Behandelcentrum", "Begeleiding"];

    // Kinds of houses: what one provider has on offer, and how often such a provider occurs.
    static readonly (string[] Lots, double Share)[] Ranges =
        [(["I", "II"], 5), (["II"], 6), (["II", "IIIa"], 2), (["IIIa", "IIIb"], 1.5), (["IIIb"], 2), (["IV", "IIIa"], 0.8), (["I"], 1.5)];

    /// <summary>The month from which some providers claim at another speed.</summary>
    public Month ShiftsIn { get; }

    public Month First { get; }
    public IReadOnlyList<MadeProvider> Providers { get; }

    public MadeRegion(GenerateOptions options)
    {
        First = options.First;
        ShiftsIn = First + options.Months * 2 / 3;
        var dice = Dice.For(options.Seed, 1, 0);
        int count = Math.Clamp(options.Clients / 25, 14, 160);
        Providers = [.. Enumerable.Range(0, count).Select(index => Provider(index, options, dice))];
    }

    MadeProvider Provider(int index, GenerateOptions options, Dice dice)
    {
        double speed = dice.Between(0.55, 0.92);
        double after = dice.Chance(0.25) ? dice.Between(0.30, 0.50) : dice.Chance(0.15) ? dice.Between(0.90, 0.97) : speed;
        bool stops = options.Months >= 6 && index >= Ranges.Length && dice.Chance(0.05);
        return new()
        {
            Index = index,
            Agb = (94_000_100 + index * 7).ToString(CultureInfo.InvariantCulture),
            Kvk = (99_000_100 + index * 3).ToString(CultureInfo.InvariantCulture),
            Name = $"{Kinds[index % Kinds.Length]} {Words[index / Kinds.Length % Words.Length]}{(index >= Kinds.Length * Words.Length ? " II" : "")}",
            // The first few cover every lot, so that nothing that is granted lacks a provider.
            Lots = Ranges[index < Ranges.Length ? index : dice.Weighted([.. Ranges.Select(range => range.Share)])].Lots,
            Weight = 1 / Math.Pow(index + 2, 0.7),
            Speed = speed,
            SpeedAfter = after,
            StopsIn = stops ? First + dice.Between(options.Months / 3, options.Months - 2) : null,
        };
    }

    /// <summary>A provider of the product that still delivers in the month; larger ones more often.</summary>
    public MadeProvider ProviderOf(MadeProduct product, Month month, Dice dice)
    {
        Span<double> weights = stackalloc double[Providers.Count];
        for (int i = 0; i < weights.Length; i++)
            weights[i] = Providers[i].Delivers(product) && !(Providers[i].StopsIn <= month) ? Providers[i].Weight : 0;
        return Providers[dice.Weighted(weights)];
    }
}
