using System.Security.Cryptography;
using System.Text;

namespace Pdc.Extracts.Privacy;

/// <summary>
/// Pseudonyms with one recipient's key of one year: HMAC-SHA256, 128 bits, base32 in 26 characters. Without the key nobody can go back
/// from a pseudonym to a person, and two recipients cannot lay their files side by side.
/// </summary>
public sealed class Pseudonyms
{
    const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    readonly byte[] key;

    public Pseudonyms(byte[] key)
    {
        ArgumentOutOfRangeException.ThrowIfZero(key.Length);
        this.key = key;
        KeyId = Convert.ToHexStringLower(HMACSHA256.HashData(key, "key_id"u8)[..8]);
    }

    /// <summary>Names the key in a manifest, and says nothing about it.</summary>
    public string KeyId { get; }

    public string OfClient(string bsn) => Of("client|" + bsn);

    public string OfAllocation(string municipality, string number) => Of($"toewijzing|{municipality}|{number}");

    string Of(string text)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text), hash);

        // 128 bits in groups of 5: 25 groups and a last one of 3 bits, filled up with zeros (RFC 4648 without padding).
        var pseudonym = new char[26];
        int bits = 0, buffer = 0, place = 0;
        foreach (byte b in hash[..16])
        {
            buffer = (buffer << 8) | b;
            for (bits += 8; bits >= 5; bits -= 5)
                pseudonym[place++] = Base32[(buffer >> (bits - 5)) & 31];
            buffer &= (1 << bits) - 1;
        }
        pseudonym[place] = Base32[(buffer << (5 - bits)) & 31];
        return new string(pseudonym);
    }
}
