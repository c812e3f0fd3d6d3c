using Pdc.Site.Reading;
using RazorSlices;

namespace Pdc.Site.Pages.Providers;

/// <summary>Contracted providers from A to Z.</summary>
public sealed class ProviderListPage(Edition edition, ListPart<PublicProvider> part, IReadOnlyList<Crumb> letters, string counted) : Page(edition)
{
    const int Rows = 40;
    const string Home = "/aanbieders/";

    public static IEnumerable<ProviderListPage> All(Edition edition)
    {
        var letters = Letters(edition).ToList();
        string counted = $"{edition.Catalogue.Providers.Count} {string.Concat(letters)}";
        return ListParts.Of(edition.Catalogue.Providers, Rows, Home).Select(part => new ProviderListPage(edition, part, letters, counted));
    }

    /// <summary>Each letter that a name begins with, and the page of the list where it starts.</summary>
    public static IEnumerable<Crumb> Letters(Edition edition)
    {
        char last = '\0';
        for (int i = 0; i < edition.Catalogue.Providers.Count; i++)
        {
            char letter = Letter(edition.Catalogue.Providers[i].Name);
            if (letter > last)
                yield return new(letter.ToString(), i < Rows ? Home : $"{Home}pagina-{i / Rows + 1}/");

            last = letter > last ? letter : last;
        }
    }

    // Names that begin with a digit, a quotation mark or another script stand before or after the alphabet.
    static char Letter(string name) =>
        name.Normalize(System.Text.NormalizationForm.FormD)[0] is var first && char.IsAsciiLetter(first) ? char.ToUpperInvariant(first) : '\0';

    public ListPart<PublicProvider> Part => part;

    /// <summary>The same on every page of the list.</summary>
    public IReadOnlyList<Crumb> Index => letters;

    /// <summary>What each page tells of the whole list, as one text to compare.</summary>
    internal string Counted => counted;

    public override string Address => part.Address;
    public override string Title => part.Number == 1 ? "Aanbieders" : $"Aanbieders, pagina {part.Number}";
    public override string Description => $"Alle aanbieders met een contract in de regio {Edition.Region.Name}, van A tot Z.";
    public override IReadOnlyList<Crumb> Crumbs => part.Number == 1 ? [] : [new("Aanbieders", part.ListAddress)];

    public override RazorSlice Slice() => ProviderListSlice.Create(this);
}
