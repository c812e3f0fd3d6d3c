namespace Pdc.Cli.Demo;

/// <summary>The words that invented providers are made of. No combination is the name of an organisation that exists, as far as we know.</summary>
static class DemoWords
{
    public static readonly string[] Kinds =
    [
        "Jeugdhulp", "Praktijk", "Gezinshuis", "Kinderpraktijk", "Behandelcentrum", "Begeleiding", "Dagcentrum", "Thuisbegeleiding", "Logeerhuis",
        "Jeugd-ggz", "Stichting", "Opgroeipunt", "Zorgboerderij", "Kliniek", "Woongroep",
    ];

    public static readonly string[] Adjectives =
    [
        "Gouden", "Stille", "Vrolijke", "Dappere", "Zachte", "Blauwe", "Groene", "Warme", "Kleine", "Wijde", "Heldere", "Rode", "Vliegende", "Dansende",
        "Zilveren", "Ronde", "Frisse", "Lange", "Houten", "Gele", "Vroege", "Open", "Oude", "Nieuwe", "Zonnige", "Rustige", "Slimme", "Bonte", "Witte", "Snelle",
    ];

    static readonly string[] First =
    [
        "Zilver", "Wolken", "Appel", "Maan", "Veld", "Duin", "Linden", "Kers", "Regen", "Sterren", "Water", "Honing", "Bloesem", "Winter", "Zomer", "Klaver",
        "Wilgen", "Berken", "Zee", "Glas", "Papier", "Koper", "Hemel", "Vuur", "Nacht", "Tuin", "Boter", "Storm", "Kastanje", "Molen",
    ];

    static readonly string[] Second =
    [
        "meeuw", "brug", "boot", "poort", "vlinder", "egel", "lantaarn", "boog", "kraan", "vogel", "sleutel", "hut", "kano", "schelp", "ster", "toren", "fluit",
        "mug", "beker", "wolk", "kiezel", "trommel", "ladder", "veer", "mus", "spiegel", "tent", "trap", "slak", "draak",
    ];

    // Every second part is a word with "de", so that "De" always fits.
    public static string Noun(Random random) => Pick(random, First) + Pick(random, Second);

    public static readonly string[] Streets =
    [
        "Lantaarnvispad", "Wolkenhof", "Kwikstaartkade", "Glasblazerspad", "Zevensterhof", "Tamboerijnstraat", "Notenkrakerhof", "Vuurdoornweg",
        "Spinnenwielstraat", "Regenboogkade", "Papierschepperslaan", "Kompasnaaldweg", "Appelvinkhof", "Barnsteenkade", "Houtsnipdreef", "Windwijzerplein",
    ];

    public static readonly string[] Specialities =
    [
        "autisme", "ADHD", "angst", "depressie", "dwang", "trauma", "EMDR", "hechting", "rouw", "echtscheiding", "pesten", "schoolverzuim", "thuiszitters",
        "dyslexie", "eetproblemen", "slapen", "gamen", "verslaving", "licht verstandelijke beperking", "hoogbegaafdheid", "epilepsie", "doof en slechthorend",
        "jonge ouders", "pleegkinderen", "adoptie", "nieuwkomers", "agressie", "weerbaarheid", "selectief mutisme", "buikpijn", "zelfstandig wonen",
        "meervoudige beperking", "huiselijk geweld", "faalangst", "tics", "muziek", "dieren", "sport", "broers en zussen", "meisjes",
    ];

    public static readonly string[] Languages = ["Engels", "Turks", "Arabisch", "Pools", "Berbers", "Papiaments", "Spaans", "Frans", "Duits", "Tigrinya", "Oekraïens", "Nederlandse Gebarentaal"];
    public static readonly string[] Marks = ["HKZ", "ISO 9001", "Kwaliteitsstatuut ggz", "Keurmerk Gezinshuizen", "NRD", "Register Vaktherapie"];
    public static readonly string[] Hours = ["", "ma t/m vr 8.30-17.00", "ma t/m vr 9.00-17.30, za 9.00-12.00", "ma, di en do 9.00-21.00, wo en vr 9.00-17.00"];
    public static readonly string[] Remarks = ["Ook 's avonds mogelijk.", "Eerste gesprek kan ook via beeldbellen.", "Wij bellen u elke maand zolang u wacht.", "Bel eerst; wij denken graag mee."];
    public static readonly string[] Documents = ["Jaarverantwoording", "Controleverklaring accountant", "Bewijs van verzekering", "Kwaliteitsverslag"];

    static readonly string[] Whom =
    [
        "baby's en hun ouders", "kleuters", "kinderen", "tieners", "jongeren", "gezinnen", "pleeggezinnen", "jonge ouders", "broers en zussen", "meisjes",
        "jongens", "kinderen van nieuwkomers", "leerlingen", "kinderen met een beperking",
    ];

    static readonly string[] With =
    [
        "bij angst", "bij somberheid", "bij ruzie thuis", "na een scheiding", "bij autisme", "bij ADHD", "na geweld", "bij pesten", "bij rouw", "bij slecht slapen",
        "bij druk gedrag", "bij boosheid", "bij stille zorgen", "bij problemen op school", "bij eten en drinken", "bij moeite met lezen", "na een ongeluk",
        "bij gamen", "bij schulden thuis", "bij weinig vrienden", "bij langdurige ziekte", "bij onzekerheid", "bij dwang", "bij veel prikkels",
    ];

    static readonly string[] How =
    [
        "Dat doen wij thuis.", "Dat doen wij op school.", "Dat doen wij in een kleine groep.", "Wij werken met dieren.", "Wij werken met muziek.",
        "Wij werken met het hele gezin.", "Wij gaan naar buiten.", "Wij praten en spelen.", "Wij oefenen stap voor stap.", "Wij beginnen met wat goed gaat.",
        "Wij koken en eten samen.", "Wij werken met een vast team.", "Wij maken een kort plan.", "Wij kijken eerst goed mee.", "Wij gebruiken sport en spel.",
    ];

    static readonly string[] More =
    [
        "U kunt ook op zaterdag komen.", "U kunt ook 's avonds bellen.", "U krijgt één vaste begeleider.", "Ouders doen altijd mee.", "Wij spreken ook andere talen.",
        "De eerste afspraak is bij u thuis.", "Wij werken samen met school.", "U hoort binnen een week van ons.", "Wij zijn goed te bereiken met de bus.",
        "Wij hebben een grote tuin.", "Uw kind mag iemand meenemen.", "Wij leggen alles rustig uit.", "U kunt eerst komen kijken.", "Wij vragen elke maand hoe het gaat.",
    ];

    public static int Summaries => Whom.Length * With.Length * How.Length * More.Length;

    /// <summary>A short description in plain words; two different numbers below <see cref="Summaries"/> never give the same one.</summary>
    public static string Summary(int number)
    {
        // A step that shares no factor with the number of summaries visits each of them once, far apart.
        int place = (int)(number * 48271L % Summaries);
        (place, int whom) = int.DivRem(place, Whom.Length);
        (place, int with) = int.DivRem(place, With.Length);
        (place, int how) = int.DivRem(place, How.Length);
        return $"Wij helpen {Whom[whom]} {With[with]}. {How[how]} {More[place % More.Length]}";
    }

    public static string Description(Random random, IEnumerable<string> specialities) =>
        $"### Zo werken wij\n\n{Pick(random, How)} {Pick(random, More)} Wij helpen {Pick(random, Whom)} **{Pick(random, With)}**.\n\n"
        + $"### Waar wij veel van weten\n\n{string.Join('\n', specialities.Select(speciality => "- " + speciality))}\n\n"
        + $"### Na uw aanmelding\n\n1. Wij bellen u.\n2. U krijgt een eerste gesprek.\n3. Samen maakt u een plan.\n\n{Pick(random, More)}";

    public static T Pick<T>(Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];

    /// <summary>Some different ones, in a random order.</summary>
    public static T[] Pick<T>(Random random, IReadOnlyList<T> from, int count)
    {
        T[] all = [.. from];
        random.Shuffle(all);
        return all[..Math.Min(count, all.Length)];
    }
}
