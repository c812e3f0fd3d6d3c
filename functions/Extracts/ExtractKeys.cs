using System.Security.Cryptography;
using System.Text;

namespace Pdc.Functions.Extracts;

/// <summary>
/// The keys of pseudonyms: one secret per year, from which every recipient's own key follows (HKDF-SHA256, RFC 5869). In Azure the
/// secret comes from the key vault as the setting <c>Extracts:Keys:2026</c>; in development from a file in <c>Extracts:KeyFolder</c>,
/// made when it is not there.
/// </summary>
sealed class ExtractKeys(IConfiguration configuration)
{
    const int Length = 32;

    /// <summary>Whether pseudonyms can be made for a year.</summary>
    public bool Has(int year) => configuration[$"Extracts:Keys:{year}"] is { Length: > 0 } || Folder is not null;

    /// <param name="recipient">A CBS code, or REGIO.</param>
    /// <exception cref="Pdc.Extracts.ExtractTrouble">There is no key for the year, or it is too short.</exception>
    public byte[] Of(int year, string recipient) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Secret(year), Length, salt: Encoding.ASCII.GetBytes($"pdc-{year}"), info: Encoding.ASCII.GetBytes("ontvanger|" + recipient));

    string? Folder => configuration["Extracts:KeyFolder"] is { Length: > 0 } folder ? folder : null;

    byte[] Secret(int year)
    {
        if (configuration[$"Extracts:Keys:{year}"] is { Length: > 0 } text)
        {
            var secret = new byte[text.Length];
            return Convert.TryFromBase64String(text, secret, out int length) && length >= Length
                ? secret[..length]
                : throw new Pdc.Extracts.ExtractTrouble($"De sleutel voor {year} (Extracts:Keys:{year}) is geen base64 van ten minste {Length} bytes. Vervang haar in de kluis.");
        }

        if (Folder is not { } folder)
            throw new Pdc.Extracts.ExtractTrouble($"Er is geen sleutel voor {year}. Zet hem in de kluis en in de instelling Extracts:Keys:{year}.");
        string path = Path.Combine(folder, $"pseudoniemen-{year}.key");
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(path, RandomNumberGenerator.GetBytes(Length));
        }
        return File.ReadAllBytes(path);
    }
}
