namespace Pdc.Site;

/// <summary>Numbers with the noun in the right form.</summary>
static class Count
{
    /// <summary>Such as <c>1 aanbieder</c>, <c>12 aanbieders</c>, <c>geen aanbieders</c>.</summary>
    public static string Of(int number, string one, string many) => number switch
    {
        0 => $"geen {many}",
        1 => $"1 {one}",
        _ => $"{number} {many}",
    };

    /// <summary>Such as <c>a, b en c</c>; only commas where a part has the word itself, as in <c>politie, doof en slechthorend</c>.</summary>
    public static string List(IReadOnlyList<string> words, string last = "en") => words.Count switch
    {
        0 => "",
        1 => words[0],
        _ when words.Any(word => word.Contains($" {last} ", StringComparison.Ordinal)) => string.Join(", ", words),
        _ => $"{string.Join(", ", words.Take(words.Count - 1))} {last} {words[^1]}",
    };
}
