using Pdc.Core.Import;
using Pdc.Core.Storage;

namespace Pdc.Core.History;

/// <summary>The rows of one aggregate as they stood after the last event that was applied.</summary>
sealed class AggregateRows
{
    readonly Dictionary<string, IReadOnlyDictionary<string, string>> rows = new(StringComparer.Ordinal);
    List<IReadOnlyDictionary<string, string>> contractsBefore = [];
    IReadOnlyDictionary<string, string>? provider, municipality, lot;
    DateOnly? came;

    /// <summary>The last the aggregate said of its product; kept when the product is gone.</summary>
    public IReadOnlyDictionary<string, string>? Product { get; private set; }

    public bool HasProvider { get; private set; }

    public void Apply(Happening happened)
    {
        contractsBefore = [.. Of(Sheets.Contracts).Select(row => row.Columns)];
        foreach (var difference in happened.Differences)
        {
            if (difference.After is { } after)
                rows[difference.Key] = after;
            else
                rows.Remove(difference.Key);

            var known = difference.After ?? difference.Before!;
            switch (difference.Key[..difference.Key.IndexOf('|')])
            {
                case "aanbieders":
                    provider = known;
                    HasProvider = difference.After is not null;
                    if (difference.Before is null)
                        came = happened.At.DutchDay();
                    break;
                case "producten": Product = known; break;
                case "gemeenten": municipality = known; break;
                case "percelen": lot = known; break;
            }
        }
    }

    public IEnumerable<(string Key, IReadOnlyDictionary<string, string> Columns)> Of(Sheet sheet) =>
        rows.Where(row => row.Key.StartsWith(sheet.Name + "|", StringComparison.Ordinal)).Select(row => (row.Key, row.Value));

    public IReadOnlyDictionary<string, string>? Find(string key) => rows.GetValueOrDefault(key);

    public bool CameOn(DateOnly day) => came == day;

    /// <summary>The first day, from a day on, on which the provider has a contract; null when no such day is known.</summary>
    public DateOnly? ContractedFrom(DateOnly day) => First(day, _ => true);

    /// <summary>The same for a contract that covers the product, by itself or by its lot.</summary>
    public DateOnly? CoveredFrom(DateOnly day, ProductCode product, LotCode lot) =>
        First(day, contract => Holds(contract, "producten", product.ToString()) || Holds(contract, "percelen", lot.ToString()));

    DateOnly? First(DateOnly day, Func<IReadOnlyDictionary<string, string>, bool> fits)
    {
        // Who leaves takes its contracts along in the same event: until then they held.
        var contracts = HasProvider ? Of(Sheets.Contracts).Select(row => row.Columns) : contractsBefore;
        DateOnly? first = null;
        foreach (var contract in contracts)
            if (IsoDate.TryParse(contract["begin"], out var begin) && IsoDate.TryParse(contract["eind"], out var end) && end >= day && fits(contract)
                && (begin > day ? begin : day) is var from && !(from >= first))
                first = from;
        return first;
    }

    static bool Holds(IReadOnlyDictionary<string, string> contract, string column, string code) =>
        contract.TryGetValue(column, out string? codes) && codes.Split('|').Contains(code);

    /// <summary>The tariff that a new one follows, in cents; null for the first.</summary>
    public string? TariffBefore(IReadOnlyDictionary<string, string> tariff) =>
        Of(Sheets.Tariffs).Select(row => row.Columns).Where(other => string.CompareOrdinal(other["geldig_van"], tariff["geldig_van"]) < 0)
            .MaxBy(other => other["geldig_van"], StringComparer.Ordinal)?["tarief_cent"];

    /// <summary>A change with whom and what it is about filled in.</summary>
    public PastChange Said(Subject subject, DateOnly day) => new()
    {
        Day = day,
        Subject = subject,
        Kind = ChangeKind.Changed,
        Provider = provider is null ? null : KvkNumber.Parse(provider["kvk"]),
        Product = Product is null ? null : ProductCode.Parse(Product["code"]),
        Municipality = municipality is null ? null : MunicipalityCode.TryParse(municipality["code"], out var code) ? code : null,
        Name = ProviderName ?? (Product ?? municipality)?.GetValueOrDefault("naam") ?? lot?.GetValueOrDefault("code") ?? "",
    };

    /// <summary>Locations and contracts have names of their own within their provider.</summary>
    public string NameOf(Subject subject, RowDifference difference) => subject switch
    {
        Subject.Location => (difference.After ?? difference.Before)!.GetValueOrDefault("naam", ""),
        Subject.Contract => (difference.After ?? difference.Before)!.GetValueOrDefault("nummer", ""),
        _ => Said(subject, default).Name,
    };

    string? ProviderName => provider is null ? null : provider.GetValueOrDefault("handelsnaam") ?? provider.GetValueOrDefault("naam", "");
}
