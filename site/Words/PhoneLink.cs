namespace Pdc.Site;

/// <summary>A telephone number as a <c>tel:</c> link wants it: digits, with a plus in front where it had one.</summary>
static class PhoneLink
{
    public static string Of(string number) =>
        string.Concat(number.Where((c, i) => char.IsAsciiDigit(c) || c == '+' && i == 0));
}
