using System.Globalization;
using System.Text;

namespace Pdc.Core.Storage;

/// <summary>
/// Keys of table rows. Azure refuses <c>/ \ # ?</c> and control characters, and keys over 1 KiB; Azurite is kinder, so this is where it is checked.
/// </summary>
static class TableKey
{
    public const int Longest = 512;

    /// <summary>So many characters of a key does one character of a text take at most, as <see cref="Escape"/> writes it.</summary>
    public const int MostForOne = 5;

    /// <summary>Writes any text so that it may stand in a key; different texts give different keys.</summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAnyExcept(Plain) < 0)
            return text;

        var key = new StringBuilder(text.Length + 8);
        foreach (char c in text)
            if (Plain.Contains(c))
                key.Append(c);
            else
                key.Append(CultureInfo.InvariantCulture, $"~{(int)c:x4}");
        return key.ToString();
    }

    /// <exception cref="ArgumentException">Azure would refuse the key.</exception>
    public static string Check(string key) =>
        key.Length is > 0 and <= Longest && !key.Any(c => c is '/' or '\\' or '#' or '?' || char.IsControl(c))
            ? key
            : throw new ArgumentException($"A key of {key.Length} characters cannot be stored: it is empty, too long, or has / \\ # ? or a control character.");

    static readonly System.Buffers.SearchValues<char> Plain =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789|-_. @,:()'&+");
}
