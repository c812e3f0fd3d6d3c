using System.Globalization;

namespace Pdc.Extracts.Generate.World;

/// <summary>
/// Citizen service numbers set apart for testing (iJw): 999900006 to 999999990, as far as they pass the elfproef. There are about nine
/// thousand; with more clients than that, clients share a number.
/// </summary>
static class TestBsn
{
    const int First = 999_900_006, Last = 999_999_990;

    static readonly string[] All = [.. Enumerable.Range(First, Last - First + 1).Where(Passes).Select(number => number.ToString(CultureInfo.InvariantCulture))];

    // A step without a common divisor visits every number once, and neighbours among clients get numbers far apart.
    public static string Of(int client) => All[(int)((long)client * 3571 % All.Length)];

    /// <summary>A number as long as a BSN that fails the elfproef: the last digit of a valid one, changed.</summary>
    public static string Broken(string bsn) => bsn[..8] + (char)('0' + (bsn[8] - '0' + 1) % 10);

    /// <summary>The elfproef: 9a + 8b + … + 2h − i is a multiple of eleven.</summary>
    public static bool Passes(int number)
    {
        int sum = -(number % 10);
        for (int weight = 2, rest = number / 10; rest > 0; rest /= 10, weight++)
            sum += weight * (rest % 10);
        return sum % 11 == 0;
    }
}
