namespace Pdc.Core.Catalogue;

/// <summary>Guards what people type: the address of a secret location must not reach the public in a sentence either.</summary>
public static class SecretPlaces
{
    /// <summary>
    /// Whether a text tells where one of the provider's secret locations is: by its postal code, or by its street and number, however
    /// written. What an open location has too gives nothing away.
    /// </summary>
    public static bool AreBetrayedBy(this Provider provider, string? text) => AreBetrayed(provider.Locations, text);

    /// <inheritdoc cref="AreBetrayedBy"/>
    internal static bool AreBetrayed(IReadOnlyList<Location> locations, string? text)
    {
        if (string.IsNullOrEmpty(text) || locations.All(location => !location.Secret))
            return false;

        var open = locations.Where(location => !location.Secret).SelectMany(location => Marks(location.Address)).ToHashSet();
        return locations.Where(location => location.Secret).SelectMany(location => Marks(location.Address))
            .Any(mark => !open.Contains(mark) && Holds(text, mark));
    }

    static IEnumerable<string> Marks(Address address) =>
        new[] { Squeezed(address.PostalCode.ToString()), address.Number.Length == 0 ? "" : Squeezed(address.Street + address.Number) }.Where(mark => mark.Length > 0);

    static bool Holds(string text, string mark)
    {
        string read = Squeezed(text);
        int[] places = [.. Enumerable.Range(0, text.Length).Where(place => char.IsLetterOrDigit(text[place]))];
        for (int at = read.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = read.IndexOf(mark, at + 1, StringComparison.Ordinal))
        {
            // Number 1 is not in number 12.
            int next = places[at + mark.Length - 1] + 1;
            if (next == text.Length || !char.IsDigit(text[next]))
                return true;
        }

        return false;
    }

    static string Squeezed(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
