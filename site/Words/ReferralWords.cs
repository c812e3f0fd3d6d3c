using Pdc.Core.Catalogue;

namespace Pdc.Site;

/// <summary>Who may refer, as a sentence.</summary>
static class ReferralWords
{
    /// <summary>Such as <c>De gemeente, de huisarts of de jeugdarts kan u verwijzen.</c></summary>
    public static string Sentence(IReadOnlyList<Referrer> access)
    {
        var referrers = access.Where(referrer => referrer != Referrer.None).Select(CatalogueTerms.Referrers.Label).ToList();
        bool free = access.Contains(Referrer.None);
        return (referrers.Count, free) switch
        {
            (0, true)  => "U hebt geen verwijzing nodig.",
            (0, false) => "Vraag de gemeente wie u kan verwijzen.",
            (_, true)  => $"U hebt geen verwijzing nodig. {Capital(Count.List(referrers, "of"))} kan u ook verwijzen.",
            _          => $"{Capital(Count.List(referrers, "of"))} kan u verwijzen.",
        };
    }

    static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
