using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Site.Guide;

namespace Pdc.Site.Pages.Guide;

/// <summary>A choice that leaves out what does not fit: an age, or who refers. Plain pages, so that they can be kept and need no script.</summary>
/// <param name="Name">Such as <c>4 tot en met 11 jaar</c>.</param>
/// <param name="Sentence">What the page shows.</param>
/// <param name="None">What to say where nothing fits.</param>
public sealed record GuideChoice(string Name, string Slug, string Sentence, string None, Func<Product, bool> Fits, AgeRange Ages)
{
    static readonly GuideChoice[] All =
    [
        .. new AgeRange[] { new(0, 3), new(4, 11), new(12, 17), new(18, 23) }.Select(ages => new GuideChoice(
            ages.ToString(), $"leeftijd-{ages.From}-{ages.To}",
            $"Alleen hulp voor deze leeftijd: {ages}.", "Hierbij is geen hulp voor deze leeftijd.",
            product => product.Ages.Overlaps(ages), ages)),
        .. new[] { Referrer.None, Referrer.Municipality, Referrer.Gp, Referrer.YouthDoctor, Referrer.MedicalSpecialist, Referrer.CertifiedInstitution, Referrer.Court }.Select(referrer => new GuideChoice(
            FitWords.Name(referrer), referrer == Referrer.None ? "zonder-verwijzing" : $"verwijzer-{CatalogueTerms.Referrers.Code(referrer)}",
            referrer == Referrer.None ? "Alleen hulp waar u geen verwijzing voor nodig hebt." : $"Alleen hulp waar {CatalogueTerms.Referrers.Label(referrer)} naar kan verwijzen.",
            referrer == Referrer.None ? "Hierbij is altijd een verwijzing nodig." : "Hierbij verwijst iemand anders.",
            product => product.Access.Contains(referrer), default)),
    ];

    public string Address { get; } = $"{GuidePage.Home}{Slug}/";

    /// <summary>Those with which something is left.</summary>
    public static IEnumerable<GuideChoice> Of(Edition edition) =>
        All.Where(choice => edition.Guide.Situations.Any(situation => choice.Left(situation).Count > 0));

    /// <summary>The help that is left in a situation.</summary>
    public IReadOnlyList<FittingProduct> Left(PublicSituation situation) => [.. situation.Help.Where(help => Fits(help.Product.Product))];
}
