namespace Pdc.Core;

/// <summary>A closed list of terms: the value in code, its code in files and addresses, and the Dutch words a user reads.</summary>
public sealed class Terms<T> where T : struct, Enum
{
    readonly Dictionary<string, T> byCode;
    readonly Dictionary<T, (string Code, string Label)> byValue;

    public Terms(params (T Value, string Code, string Label)[] terms)
    {
        byCode = terms.ToDictionary(term => term.Code, term => term.Value);
        byValue = terms.ToDictionary(term => term.Value, term => (term.Code, term.Label));
    }

    public bool TryParse(string code, out T value) => byCode.TryGetValue(code, out value);
    public string Code(T value) => byValue[value].Code;
    public string Label(T value) => byValue[value].Label;

    /// <summary>The codes, in the order of the list, for a sentence that says what is allowed.</summary>
    public IEnumerable<string> Codes => byCode.Keys;
    public IEnumerable<T> Values => byValue.Keys;
}
