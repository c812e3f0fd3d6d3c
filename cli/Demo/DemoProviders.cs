using System.Globalization;
using Pdc.Core;
using Pdc.Core.Catalogue;
using static Pdc.Cli.Demo.DemoWords;

namespace Pdc.Cli.Demo;

/// <summary>Makes up providers, one after the other, and writes each with its locations, contracts, obligations and offers.</summary>
sealed class DemoProviders(CatalogueSnapshot region, DateOnly asOf, Random random, ProviderSheets sheets)
{
    // In ten thousand providers of a real register some share a name; the guide must tell them apart.
    const double SharesAName = 0.02, IsSecret = 0.01, EndedContract = 0.01, JoinedByRuling = 0.01;

    readonly Product[] products = [.. region.Products.Where(product => product.Valid.Contains(asOf) && product.TariffOn(asOf) is not null)];
    readonly Location[] places = [.. region.Providers.SelectMany(provider => provider.Locations).Where(location => !location.Secret && location.Address.Latitude is not null)];
    readonly DemoWaiting waiting = new(asOf, random);
    string[] lastNames = [];

    public void Write(int number)
    {
        // The step shares no factor with a million, so every number below it gives another code. Neither register gives these out.
        string six = ((number * 7919L + 1) % DemoCatalogue.MostProviders).ToString("D6", CultureInfo.InvariantCulture);
        string kvk = "00" + six, agb = "99" + six;
        string[] specialities = Pick(random, Specialities, 1 + random.Next(5));

        WriteProvider(number, kvk, agb, specialities);
        string[] locations = WriteLocations(kvk, 1 + random.Next(3));
        var offered = WriteContract(number, kvk, 3 + random.Next(5));
        foreach (var product in offered)
            WriteOffer(kvk, product, locations, specialities);
    }

    void WriteProvider(int number, string kvk, string agb, string[] specialities)
    {
        string name = Name();
        string host = $"{Slug.Of(name, "aanbieder")}-{number}.example";
        sheets.Providers.Write(
            kvk, agb, name, Chance(0.1) ? "De " + Noun(random) : "", $"https://www.{host}/", Phone(number), $"info@{host}",
            Chance(0.3) ? Phone(number + 1) : "", $"aanmelden@{host}", Chance(0.7) ? $"https://www.{host}/aanmelden" : "",
            Summary(number), Chance(0.5) ? Description(random, specialities) : "",
            string.Join('|', specialities), string.Join('|', ["Nederlands", .. Pick(random, Languages, random.Next(4))]),
            string.Join('|', Pick(random, Marks, random.Next(3))), Chance(0.02) ? "ja" : "nee");
    }

    string Name()
    {
        if (lastNames.Length > 0 && Chance(SharesAName))
            return Pick(random, lastNames);

        string name = random.Next(4) switch
        {
            0 => $"{Pick(random, Kinds)} De {Noun(random)}",
            1 => $"De {Pick(random, Adjectives)} {Noun(random)}",
            2 => $"{Pick(random, Kinds)} {Noun(random)} & {Noun(random)}",
            _ => $"{Pick(random, Kinds)} De {Pick(random, Adjectives)} {Noun(random)}",
        };
        lastNames = [name, .. lastNames.Take(19)];
        return name;
    }

    string[] WriteLocations(string kvk, int count)
    {
        string[] ids = [.. Enumerable.Range(1, count).Select(place => "L" + place)];
        foreach (string id in ids)
        {
            var place = Pick(random, places);
            sheets.Locations.Write(
                kvk, id, $"{Noun(random)} {place.Address.City}", Pick(random, Streets), Text(1 + random.Next(199)),
                $"{place.Address.PostalCode.ToString()[..4]} {Letter()}{Letter()}", place.Address.City, place.Municipality.ToString(),
                Near(place.Address.Latitude!.Value), Near(place.Address.Longitude!.Value),
                Chance(IsSecret) ? "ja" : "nee", Pick(random, ["ja", "ja", "ja", "nee", "onbekend"]), Pick(random, Hours));
        }

        return ids;
    }

    /// <returns>The products on offer; the contract covers each of them, if not ended.</returns>
    Product[] WriteContract(int number, string kvk, int count)
    {
        var lots = Pick(random, products, 1 + random.Next(3)).Select(product => product.Lot).Distinct().Order().ToArray();
        var offered = Pick(random, [.. products.Where(product => lots.Contains(product.Lot))], count);
        bool byProduct = Chance(0.2);

        var (from, to) = (region.Region.Term.From, region.Region.Term.To ?? asOf.AddYears(1));
        bool ruling = from.AddDays(30) < asOf && Chance(JoinedByRuling);
        bool ended = !ruling && from.AddDays(30) < asOf && Chance(EndedContract);
        string contract = $"DEMO-{number + 1:D6}";
        sheets.Contracts.Write(
            contract, kvk, "raamovereenkomst", Text(ruling ? from.AddDays(30) : from), Text(ended ? from.AddDays(29) : to),
            ended || Chance(0.3) ? "" : Text(to.AddYears(2)), byProduct ? "" : string.Join('|', lots),
            byProduct ? string.Join('|', offered.Select(product => product.Code).Order()) : "", ruling ? "rechterlijke-uitspraak" : "aanbesteding");

        foreach (string document in Pick(random, Documents, random.Next(3)))
        {
            var due = asOf.AddDays(random.Next(-300, 200));
            bool received = due < asOf && Chance(0.85);
            sheets.Obligations.Write(contract, document, Text(due), received ? Text(due.AddDays(-random.Next(20))) : "");
        }

        return offered;
    }

    void WriteOffer(string kvk, Product product, string[] locations, string[] specialities)
    {
        var wait = waiting.Next();
        sheets.Offers.Write(
            kvk, product.Code.ToString(),
            Chance(0.6) ? "alle" : string.Join('|', Pick(random, region.Region.Municipalities, 1 + random.Next(5)).Order()),
            Chance(0.5) ? "" : string.Join('|', Pick(random, locations, 1 + random.Next(locations.Length)).Order(StringComparer.Ordinal)),
            Text(product.Ages.From), Text(product.Ages.To), string.Join('|', Pick(random, specialities, random.Next(3))),
            Text(wait.Intake), Text(wait.Treatment), Text(wait.MeasuredOn), wait.Stopped ? "ja" : "nee",
            Chance(0.15) ? Pick(random, Remarks) : "", Text(wait.ConfirmedOn));
    }

    bool Chance(double share) => random.NextDouble() < share;
    char Letter() => "ABCDEGHJKLMNPRTVWXZ"[random.Next(19)];
    string Near(double degrees) => (degrees + (random.NextDouble() - 0.5) * 0.01).ToString("F5", CultureInfo.InvariantCulture);

    // Well-formed, and plainly invented: no subscriber number begins with 000.
    static string Phone(int number) => $"070 000 {number / 100 % 100:D2} {number % 100:D2}";
    static string Text(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
    static string Text(DateOnly? day) => day?.ToIso() ?? "";
}
