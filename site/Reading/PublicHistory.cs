using System.Globalization;
using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Core.History;

namespace Pdc.Site.Reading;

/// <summary>
/// The history as pages read it, indexed once so that a page gets its own slice without looking at the rest. All lists are newest first
/// and hold only what anyone may know; with no history at all they are empty.
/// <para>
/// "Gewijzigd op" is <see cref="ChangedOn(PublicOffer)"/>: the last day on which a reader was told something else. "Bevestigd op" is
/// <see cref="Offer.ConfirmedOn"/>: the last day on which the provider said that it is all still right, changed or not.
/// </para>
/// </summary>
public sealed class PublicHistory
{
    readonly CatalogueHistory history;
    readonly DateOnly today;
    readonly Dictionary<KvkNumber, List<PastChange>> providers = [];
    readonly Dictionary<(KvkNumber, ProductCode), List<PastChange>> offers = [];
    readonly Dictionary<ProductCode, List<PastChange>> products = [];
    readonly Dictionary<MunicipalityCode, List<PastChange>> municipalities = [];

    internal PublicHistory(CatalogueHistory history, CatalogueSnapshot catalogue, DateOnly today)
    {
        (this.history, this.today) = (history, today);
        Changes = [.. history.Changes.Where(change => change.Day <= today).Concat(DatedChanges.Of(history, catalogue, today)).OrderByDescending(change => change.Day)];
        foreach (var change in Changes)
            switch (change.Subject)
            {
                case Subject.Offer: Add(offers, (change.Provider!.Value, change.Product!.Value), change); break;
                case Subject.Product or Subject.Tariff: Add(products, change.Product!.Value, change); break;
                case Subject.Municipality: Add(municipalities, change.Municipality!.Value, change); break;
                case Subject.Provider or Subject.Location or Subject.Contract: Add(providers, change.Provider!.Value, change); break;
            }
    }

    /// <summary>Of the whole catalogue, without waiting times and stops.</summary>
    internal IReadOnlyList<PastChange> Changes { get; }

    /// <summary>From which day on changes are known; null when none are. A page that shows no changes can say since when there were none.</summary>
    public DateOnly? Since => history.Since;

    /// <summary>Of one offer: everything that changed, its waiting times and stops among them (fields <c>wachttijd_intake_weken</c>, <c>wachttijd_behandeling_weken</c>, <c>aanmeldstop</c>).</summary>
    public IReadOnlyList<PastChange> Of(PublicOffer offer)
    {
        var told = offers.GetValueOrDefault(KeyOf(offer));
        var waits = WaitingChanges(offer);
        return waits.Count == 0 ? (IReadOnlyList<PastChange>?)told ?? [] : told is null ? waits : [.. told.Concat(waits).OrderByDescending(change => change.Day)];
    }

    /// <summary>Of the provider itself, its locations and its contracts; not of its offers.</summary>
    public IReadOnlyList<PastChange> Of(PublicProvider provider) => providers.GetValueOrDefault(provider.Provider.Kvk) ?? [];

    /// <summary>Of the product itself and its tariff; not of who offers it.</summary>
    public IReadOnlyList<PastChange> Of(PublicProduct product) => products.GetValueOrDefault(product.Product.Code) ?? [];

    /// <summary>Of its access team and rules.</summary>
    public IReadOnlyList<PastChange> Of(PublicMunicipality municipality) => municipalities.GetValueOrDefault(municipality.Municipality.Code) ?? [];

    /// <summary>
    /// What the provider said about the wait in the last twelve months, oldest first, with before it the point that held when they began. Two
    /// points or more, or none at all: one point is no trend. The last one is what the offer shows now.
    /// </summary>
    public IReadOnlyList<WaitingPoint> WaitingOf(PublicOffer offer)
    {
        if (!history.Waiting.TryGetValue(KeyOf(offer), out var points))
            return [];

        var from = today.AddMonths(-12);
        int start = Array.FindLastIndex(points, point => point.SaidOn <= from), end = Array.FindLastIndex(points, point => point.SaidOn <= today) + 1;
        return end - Math.Max(start, 0) < 2 ? [] : new ArraySegment<WaitingPoint>(points, Math.Max(start, 0), end - Math.Max(start, 0));
    }

    /// <summary>The last day on which anything about the offer changed; null when nothing did since <see cref="Since"/>. Confirming is not changing.</summary>
    public DateOnly? ChangedOn(PublicOffer offer) => Of(offer) is [var last, ..] ? last.Day : null;

    /// <summary>The same for the provider itself, its locations and contracts.</summary>
    public DateOnly? ChangedOn(PublicProvider provider) => Of(provider) is [var last, ..] ? last.Day : null;

    List<PastChange> WaitingChanges(PublicOffer offer)
    {
        var changes = new List<PastChange>();
        if (!history.Waiting.TryGetValue(KeyOf(offer), out var points))
            return changes;

        for (int i = points.Length - 1; i > 0; i--)
            if (points[i].SaidOn <= today && points[i].DiffersFrom(points[i - 1]))
                changes.AddRange(WaitingChanges(points[i - 1], points[i], offer));
        return changes;
    }

    static IEnumerable<PastChange> WaitingChanges(WaitingPoint before, WaitingPoint after, PublicOffer offer)
    {
        PastChange Changed(string field, string old, string now) => new()
        {
            Day = after.SaidOn, Subject = Subject.Offer, Kind = ChangeKind.Changed, Field = field, Before = old, After = now,
            Provider = offer.Provider.Provider.Kvk, Product = offer.Product.Product.Code, Name = offer.Provider.Name,
        };

        if (before.Stopped != after.Stopped)
            yield return Changed("aanmeldstop", before.Stopped ? "ja" : "nee", after.Stopped ? "ja" : "nee");
        if (before.IntakeWeeks != after.IntakeWeeks)
            yield return Changed("wachttijd_intake_weken", Text(before.IntakeWeeks), Text(after.IntakeWeeks));
        if (before.TreatmentWeeks != after.TreatmentWeeks)
            yield return Changed("wachttijd_behandeling_weken", Text(before.TreatmentWeeks), Text(after.TreatmentWeeks));
    }

    static string Text(int? weeks) => weeks?.ToString(CultureInfo.InvariantCulture) ?? "";
    static (KvkNumber, ProductCode) KeyOf(PublicOffer offer) => (offer.Provider.Provider.Kvk, offer.Product.Product.Code);

    static void Add<TKey>(Dictionary<TKey, List<PastChange>> index, TKey key, PastChange change) where TKey : notnull
    {
        if (!index.TryGetValue(key, out var list))
            index[key] = list = [];
        list.Add(change);
    }
}
