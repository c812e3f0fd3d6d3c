using System.Globalization;
using Pdc.Core.Catalogue;

namespace Pdc.Core.History;

/// <summary>
/// What changed because its day came, without anybody doing anything: a tariff or product that begins, a product or contract that ends.
/// No event marks these; the catalogue itself says so.
/// </summary>
public static class DatedChanges
{
    /// <summary>Those from the day after <see cref="CatalogueHistory.Since"/> until today that the events do not tell about already.</summary>
    public static IEnumerable<PastChange> Of(CatalogueHistory history, CatalogueSnapshot catalogue, DateOnly today)
    {
        if (history.Since is not { } since)
            return [];

        var told = history.Changes.Where(change => change.Subject is Subject.Product or Subject.Tariff).ToLookup(change => change.Product);
        return
        [
            .. catalogue.Products.SelectMany(product => Of(product, told[product.Code], since, today)),
            .. catalogue.Providers.SelectMany(provider => Of(provider, since, today)),
        ];
    }

    static IEnumerable<PastChange> Of(Product product, IEnumerable<PastChange> told, DateOnly since, DateOnly today)
    {
        bool Falls(DateOnly? day) => day > since && day <= today;
        PastChange Said(Subject subject, DateOnly day, ChangeKind kind) => new() { Day = day, Subject = subject, Kind = kind, Product = product.Code, Name = product.Name };

        if (Falls(product.Valid.From) && !told.Any(change => change is { Subject: Subject.Product, Kind: ChangeKind.New }))
            yield return Said(Subject.Product, product.Valid.From, ChangeKind.New);
        if (Falls(product.Valid.To?.AddDays(1)))
            yield return Said(Subject.Product, product.Valid.To!.Value.AddDays(1), ChangeKind.Ended);

        foreach (var (before, tariff) in product.Tariffs.Zip(product.Tariffs.Skip(1)))
            if (Falls(tariff.Valid.From) && Text(before) != Text(tariff)
                && !told.Any(change => change.Subject == Subject.Tariff && change.Day >= tariff.Valid.From && change.After == Text(tariff)))
                yield return Said(Subject.Tariff, tariff.Valid.From, ChangeKind.Changed) with { Field = "tarief_cent", Before = Text(before), After = Text(tariff) };
    }

    static IEnumerable<PastChange> Of(Provider provider, DateOnly since, DateOnly today)
    {
        // Without a contract a provider is on no list any more.
        if (provider.Contracts.Count > 0 && provider.Contracts.All(contract => contract.Valid.To < today)
            && provider.Contracts.MaxBy(contract => contract.Valid.To)! is { Valid.To: { } last } contract && last.AddDays(1) > since)
            yield return new() { Day = last.AddDays(1), Subject = Subject.Contract, Kind = ChangeKind.Ended, Provider = provider.Kvk, Name = contract.Number };
    }

    static string Text(Tariff tariff) => tariff.Amount.Value.ToString(CultureInfo.InvariantCulture);
}
