using System.Globalization;
using Pdc.Core.Catalogue;
using Pdc.Core.Import;
using Pdc.Core.Storage;

namespace Pdc.Core.History;

/// <summary>Follows the offers of one provider: what changed, and the course of each waiting time.</summary>
sealed class OfferTrail(IReadOnlyDictionary<ProductCode, Product> products, List<PastChange> changes)
{
    static readonly string[] Waiting = ["wachttijd_intake_weken", "wachttijd_behandeling_weken", "gemeten_op", "aanmeldstop", "bevestigd_op"];

    readonly Dictionary<ProductCode, List<WaitingPoint>> courses = [];
    KvkNumber provider;

    /// <summary>Courses of one point say nothing that the present offer does not say.</summary>
    public IReadOnlyList<(KvkNumber, ProductCode, WaitingPoint[])> Courses =>
        [.. courses.Where(course => course.Value.Count > 1).Select(course => (provider, course.Key, course.Value.ToArray()))];

    public void Tell(DateOnly day, RowDifference difference, AggregateRows rows, Secrets secrets)
    {
        var offer = (difference.After ?? difference.Before)!;
        var code = ProductCode.Parse(offer["product"]);
        // An offer that no contract covers is not on the site.
        if (!products.TryGetValue(code, out var product) || rows.CoveredFrom(day, code, product.Lot) is not { } covered)
            return;

        var from = product.Valid.From > covered ? product.Valid.From : covered;
        provider = KvkNumber.Parse(offer["kvk"]);
        foreach (var change in TrailReader.Differences(Sheets.Offers, from, Subject.Offer, difference, rows, secrets))
            changes.Add(change with { Product = code });
        if (difference.After is { } after && Waiting.Any(column => after.GetValueOrDefault(column) != difference.Before?.GetValueOrDefault(column)))
            Add(code, Point(from, after));
    }

    void Add(ProductCode code, WaitingPoint point)
    {
        if (!courses.TryGetValue(code, out var course))
            courses[code] = course = [];
        // Of one day the last word counts.
        if (course.Count > 0 && course[^1].SaidOn == point.SaidOn)
            course[^1] = point;
        else
            course.Add(point);
    }

    static WaitingPoint Point(DateOnly day, IReadOnlyDictionary<string, string> offer)
    {
        int? intake = Weeks(offer, "wachttijd_intake_weken"), treatment = Weeks(offer, "wachttijd_behandeling_weken");
        DateOnly? measured = (intake ?? treatment) is not null && IsoDate.TryParse(offer.GetValueOrDefault("gemeten_op"), out var on) ? on : null;
        return new(day, intake, treatment, measured, offer.GetValueOrDefault("aanmeldstop") == "ja");
    }

    static int? Weeks(IReadOnlyDictionary<string, string> offer, string column) =>
        int.TryParse(offer.GetValueOrDefault(column), NumberStyles.None, CultureInfo.InvariantCulture, out int weeks) ? weeks : null;
}
