using System.Text;

namespace Pdc.Extracts.Rows;

/// <summary>Keeps recent texts, so that the codes that return on every line are made into strings once.</summary>
sealed class TextPool
{
    const int Size = 8192;
    readonly string?[] texts = new string?[Size];

    public string Of(ReadOnlySpan<byte> utf8)
    {
        uint hash = 2166136261;
        foreach (byte b in utf8)
            hash = (hash ^ b) * 16777619;

        ref string? known = ref texts[hash % Size];
        return known is not null && Ascii.Equals(utf8, known) ? known : known = Encoding.UTF8.GetString(utf8);
    }
}
