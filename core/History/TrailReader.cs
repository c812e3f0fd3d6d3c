using Pdc.Core.Catalogue;
using Pdc.Core.Import;
using Pdc.Core.Storage;

namespace Pdc.Core.History;

/// <summary>Reads what the public may know from the events of one aggregate, oldest first.</summary>
/// <param name="products">By which lot a contract covers an offer is decided by the products as they are now.</param>
sealed class TrailReader(IReadOnlyDictionary<ProductCode, Product> products)
{
    public AggregateTrail Read(IReadOnlyList<Happening> events)
    {
        var rows = new AggregateRows();
        var secrets = Secrets.Of(events);
        var changes = new List<PastChange>();
        var offers = new OfferTrail(products, changes);
        foreach (var happened in events)
        {
            var day = happened.At.DutchDay();
            rows.Apply(happened);
            foreach (var difference in happened.Differences)
                if (Sheets.Find(difference.Key[..difference.Key.IndexOf('|')]) is { } sheet)
                    Tell(sheet, day, difference, rows, secrets, offers, changes);
        }

        return new(events[0].At, changes, offers.Courses, [.. secrets.Withheld(events)]);
    }

    static void Tell(Sheet sheet, DateOnly day, RowDifference difference, AggregateRows rows, Secrets secrets, OfferTrail offers, List<PastChange> changes)
    {
        switch (sheet.Name)
        {
            case "aanbod":
                offers.Tell(day, difference, rows, secrets);
                break;
            case "aanbieders":
                // Public from the day it has a contract.
                if (rows.ContractedFrom(day) is { } from)
                    changes.AddRange(Differences(sheet, from, Subject.Provider, difference, rows, secrets));
                break;
            case "locaties" when rows.ContractedFrom(day) is not null && !secrets.Places.Contains((difference.After ?? difference.Before)!["locatie"]):
            case "contracten" when rows.ContractedFrom(day) is not null:
                // A new provider is news enough, and so is one that leaves; that addresses and contracts come and go with it goes without saying.
                if (rows.HasProvider && (difference.Before is not null || !rows.CameOn(day)))
                    changes.AddRange(Differences(sheet, day, sheet == Sheets.Locations ? Subject.Location : Subject.Contract, difference, rows, secrets));
                break;
            case "producten":
                changes.AddRange(Differences(sheet, Later(day, rows.Product!.GetValueOrDefault("geldig_van")), Subject.Product, difference, rows, secrets));
                break;
            case "tarieven" when difference.After is { } tariff && difference.Before?.GetValueOrDefault("tarief_cent") != tariff["tarief_cent"]:
                changes.Add(rows.Said(Subject.Tariff, Later(day, tariff["geldig_van"])) with
                {
                    Kind = rows.TariffBefore(tariff) is null ? ChangeKind.New : ChangeKind.Changed,
                    Field = "tarief_cent",
                    Before = difference.Before?["tarief_cent"] ?? rows.TariffBefore(tariff) ?? "",
                    After = tariff["tarief_cent"],
                });
                break;
            case "gemeenten":
                changes.AddRange(Differences(sheet, day, Subject.Municipality, difference, rows, secrets));
                break;
            case "percelen":
                changes.AddRange(Differences(sheet, day, Subject.Lot, difference, rows, secrets));
                break;
        }
    }

    internal static IEnumerable<PastChange> Differences(Sheet sheet, DateOnly day, Subject subject, RowDifference difference, AggregateRows rows, Secrets secrets)
    {
        var said = rows.Said(subject, day) with { Name = rows.NameOf(subject, difference) };
        if (difference.Before is null || difference.After is null)
        {
            yield return said with { Kind = difference.Before is null ? ChangeKind.New : ChangeKind.Ended };
            yield break;
        }

        bool hidden = sheet == Sheets.Locations && (secrets.AreIn(AddressIn(difference.Before)) || secrets.AreIn(AddressIn(difference.After)));
        foreach (string column in PublicColumns.Told(sheet))
        {
            string before = difference.Before.GetValueOrDefault(column, ""), after = difference.After.GetValueOrDefault(column, "");
            if (before != after)
                yield return hidden || secrets.AreIn(before) || secrets.AreIn(after) ? said with { Field = column } : said with { Field = column, Before = before, After = after };
        }

        foreach (string column in PublicColumns.Named(sheet))
            if (difference.Before.GetValueOrDefault(column, "") != difference.After.GetValueOrDefault(column, ""))
                yield return said with { Field = column };
    }

    // Street, number and postal code stand in cells of their own: only together they tell where it is.
    static string AddressIn(IReadOnlyDictionary<string, string> location) =>
        $"{location.GetValueOrDefault("straat")} {location.GetValueOrDefault("huisnummer")}, {location.GetValueOrDefault("postcode")}";

    static DateOnly Later(DateOnly day, string? from) => IsoDate.TryParse(from, out var begin) && begin > day ? begin : day;
}
