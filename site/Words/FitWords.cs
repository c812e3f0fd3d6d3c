using Pdc.Core;
using Pdc.Core.Catalogue;

namespace Pdc.Site;

/// <summary>For whom a kind of help fits.</summary>
static class FitWords
{
    /// <summary>
    /// Such as <c>Voor 4 tot en met 12 jaar.</c> When the situation is about others too, it says that they need something else.
    /// </summary>
    public static string Ages(AgeRange product, AgeRange situation) =>
        Start(product.ToString()) + (product.From > (situation.From ?? AgeRange.Youngest), product.To < (situation.To ?? AgeRange.Oldest)) switch
        {
            (true, true)  => " Is uw kind jonger of ouder, dan past deze hulp niet.",
            (true, false) => " Is uw kind jonger, dan past deze hulp niet.",
            (false, true) => " Is uw kind ouder, dan past deze hulp niet.",
            _             => "",
        };

    // "Voor tot en met 18 jaar" is no Dutch.
    static string Start(string ages) =>
        ages.StartsWith("tot", StringComparison.Ordinal) || ages.StartsWith("vanaf", StringComparison.Ordinal) ? $"{char.ToUpperInvariant(ages[0])}{ages[1..]}." : $"Voor {ages}.";

    /// <summary>Such as <c>Verwijzing door gemeente, huisarts of jeugdarts.</c>: shorter than the sentence on the page of the product.</summary>
    public static string Referral(IReadOnlyList<Referrer> access)
    {
        var names = access.Where(referrer => referrer != Referrer.None).Select(Name).ToList();
        return (names.Count, access.Contains(Referrer.None)) switch
        {
            (_, true)  => "Geen verwijzing nodig.",
            (0, false) => "Vraag de gemeente wie kan verwijzen.",
            _          => $"Verwijzing door {Count.List(names, "of")}.",
        };
    }

    /// <summary>A referrer without an article.</summary>
    public static string Name(Referrer referrer) => referrer switch
    {
        Referrer.Municipality         => "gemeente",
        Referrer.Gp                   => "huisarts",
        Referrer.YouthDoctor          => "jeugdarts",
        Referrer.MedicalSpecialist    => "medisch specialist",
        Referrer.CertifiedInstitution => "jeugdbescherming",
        Referrer.Court                => "rechter",
        _                             => "zonder verwijzing",
    };
}
