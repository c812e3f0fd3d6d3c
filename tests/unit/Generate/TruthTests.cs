using System.Globalization;
using Xunit;

namespace Pdc.Tests.Unit.Generate;

public sealed class TruthTests(MadeDeliveries made) : IClassFixture<MadeDeliveries>
{
    [Fact]
    public void What_was_granted_per_month_adds_up_from_the_deliveries()
    {
        var lots = made.Sound("perceelmap").ToDictionary(entry => entry.Row["product"], entry => entry.Row["perceel"]);
        foreach (var month in made.Sound("declaratie").GroupBy(entry => entry.File.Split('_')[2]))
        {
            var counted = month.Where(entry => entry.Row["status"] == "toegekend")
                .GroupBy(entry => string.Join(';', Key(entry.Row, lots), month.Key))
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => $"{group.Key};{group.Count()};{group.Sum(entry => long.Parse(entry.Row["bedrag_cent"], CultureInfo.InvariantCulture))}");

            Assert.Equal(Lines($"verwerkt_{month.Key}.csv").Order(StringComparer.Ordinal), counted.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void What_was_rejected_per_month_adds_up_from_the_deliveries()
    {
        var lots = made.Sound("perceelmap").ToDictionary(entry => entry.Row["product"], entry => entry.Row["perceel"]);
        var codes = made.Sound("retour").ToLookup(entry => entry.Row["referentie_nr"], entry => entry.Row["retourcode"]);
        foreach (var month in made.Sound("declaratie").GroupBy(entry => entry.File.Split('_')[2]))
        {
            var counted = month.Where(entry => entry.Row["status"] == "afgekeurd")
                .SelectMany(entry => codes[entry.Row["referentie_nr"]].DefaultIfEmpty("????"), (entry, code) => (entry.Row, Code: code))
                .GroupBy(entry => string.Join(';', Key(entry.Row, lots), month.Key, entry.Code))
                .Select(group => $"{group.Key};{group.Count()};{group.Count(entry => entry.Code != "????")};{group.Sum(entry => long.Parse(entry.Row["bedrag_cent"], CultureInfo.InvariantCulture))}");

            Assert.Equal(Lines($"uitval_{month.Key}.csv").Order(StringComparer.Ordinal), counted.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Rows_and_cents_per_file_are_those_of_the_file()
    {
        var control = made.Rows(Path.Combine("waarheid", "controle.csv")).ToList();

        Assert.Equal(Directory.EnumerateFiles(made.Folder).Select(Path.GetFileName).Order(), control.Select(row => row["bestand"]).Order());
        Assert.All(control.Where(row => row["bestand"].StartsWith("declaratie", StringComparison.Ordinal)), row =>
        {
            var rows = made.Rows(row["bestand"]).ToList();
            Assert.Equal(row["rijen"], rows.Count.ToString(CultureInfo.InvariantCulture));
            Assert.Equal(row["bedrag_cent"], rows.Sum(cells => long.Parse(cells["bedrag_cent"], CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture));
        });
    }

    // The rules of the extracts that a sound line must keep, judged here without the code of the run.
    [Fact]
    public void Sound_claims_break_no_rule()
    {
        var allocations = new Dictionary<string, Dictionary<string, string>>();
        var known = new Dictionary<string, string>();
        foreach (var (file, row) in made.Sound("toewijzing"))
        {
            known.TryAdd(row["toewijzing_nr"], file.Split('_')[2]);
            allocations[row["toewijzing_nr"]] = row;
        }

        var final = new Dictionary<string, Dictionary<string, string>>();
        foreach (var (file, row) in made.Sound("declaratie"))
        {
            string month = file.Split('_')[2], number = row["toewijzing_nr"];
            var allocation = allocations[number];
            Assert.True(string.CompareOrdinal(known[number], month) <= 0, $"{file}: {number} was delivered later");
            Assert.Equal((allocation["gemeente"], allocation["client_bsn"], allocation["aanbieder_agb"], allocation["categorie"]), (row["gemeente"], row["client_bsn"], row["aanbieder_agb"], row["categorie"]));
            Assert.True(allocation["product"] == "" || allocation["product"] == row["product"]);
            Assert.True(allocation["eenheid"] == "" || allocation["eenheid"] == row["eenheid"]);
            Assert.True(string.CompareOrdinal(allocation["ingang"], row["periode_begin"]) <= 0 && string.CompareOrdinal(row["periode_eind"], allocation["eind"]) <= 0, $"{file}: {row["referentie_nr"]} lies outside {number}");
            Assert.Equal(row["periode_begin"][..7], row["periode_eind"][..7]);
            Assert.True(string.CompareOrdinal(row["ontvangen"].Replace("-", "")[..6], month) <= 0 && string.CompareOrdinal(row["periode_eind"], row["ontvangen"]) <= 0);

            long volume = Number(row["volume"]), amount = Number(row["bedrag_cent"]);
            if (row["eenheid"] != "83")
                Assert.Equal(volume * Number(row["tarief_cent"]) * (row["dc"] == "C" ? -1 : 1), amount);
            int days = Day(row["periode_eind"]).DayNumber - Day(row["periode_begin"]).DayNumber + 1;
            if (allocation["frequentie"] is "1" or "2" or "4")
                Assert.True(volume <= Number(allocation["volume"]) * (allocation["frequentie"] switch { "1" => days, "2" => days / 7.0, _ => 1 }) + 1);

            if (row["status"] != "ingediend")
                Assert.True(final.TryAdd(row["referentie_nr"], row), $"{file}: {row["referentie_nr"]} comes twice");
            if (row["dc"] == "C")
            {
                var debit = final[row["vorig_referentie_nr"]];
                Assert.Equal((-amount, "toegekend"), (Number(debit["bedrag_cent"]), debit["status"]));
            }
        }
        Assert.All(final.Values.GroupBy(row => row["toewijzing_nr"]).Where(lines => allocations[lines.Key]["frequentie"] == "6"),
            lines => Assert.True(lines.Sum(row => Number(row["volume"])) <= Number(allocations[lines.Key]["volume"])));
    }

    // A sample of care months far enough back: all that was ever claimed for them has come in.
    [Fact]
    public void The_final_cost_is_what_has_come_in_once_nothing_is_late()
    {
        var known = made.Sound("declaratie").Where(entry => entry.Row["status"] == "toegekend" && entry.Row["periode_begin"].StartsWith("2026-01", StringComparison.Ordinal))
            .Sum(entry => Number(entry.Row["bedrag_cent"]));
        var final = made.Rows(Path.Combine("waarheid", "eindstand.csv")).Where(row => row["zorgmaand"] == "202601").Sum(row => Number(row["bedrag_cent"]));

        Assert.InRange(known / (double)final, 0.97, 1.03);
    }

    IEnumerable<string> Lines(string file) => File.ReadLines(Path.Combine(made.Folder, "waarheid", file)).Skip(1);

    static string Key(Dictionary<string, string> row, Dictionary<string, string> lots) =>
        $"{row["gemeente"]};{row["aanbieder_agb"]};{lots[row["product"]]};{row["product"]};{row["periode_begin"].Replace("-", "")[..6]}";

    static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
    static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
