using Pdc.Core.Catalogue;

namespace Pdc.Site.Guide;

/// <summary>Whether a guide and a catalogue agree.</summary>
public static class GuideCheck
{
    /// <summary>What does not agree, as sentences with file and line; none when all is well.</summary>
    public static IEnumerable<string> Against(this ReferralGuide guide, CatalogueSnapshot catalogue)
    {
        var products = catalogue.Products.ToDictionary(product => product.Code);
        foreach (var kind in guide.Kinds.Values)
            foreach (var code in kind.Products.Where(code => !products.ContainsKey(code)))
                yield return $"{kind.Place}: product {code} bij '{kind.Key}' staat niet in de catalogus. Verbeter de code, of haal haar weg.";

        foreach (var situation in guide.Situations)
            foreach (var help in situation.Help)
                foreach (var code in guide.Kinds[help.Kind].Products)
                    if (products.GetValueOrDefault(code) is { } product && !product.Ages.Overlaps(situation.Ages))
                        yield return $"{help.Place}: '{help.Kind}' is {product.Name} ({code}), leeftijd {product.Ages}. De leeftijd in deze situatie is {situation.Ages}: dat past nooit.";
    }
}
