namespace Pdc.Core.Import;

/// <summary>The form that addresses and telephone numbers must have; also for what people type in the portal.</summary>
public static class CellForms
{
    public static bool IsUrl(string text) =>
        text.Length <= 500 && Uri.TryCreate(text, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp) && url.Host.Length > 0 && url.UserInfo.Length == 0
        && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '"' or '<' or '>' or '\\');

    public static bool IsEmail(string text)
    {
        int at = text.IndexOf('@');
        if (at is < 1 or > 64 || text.Length > 254 || text.IndexOf('@', at + 1) >= 0)
            return false;

        string name = text[..at], domain = text[(at + 1)..];
        return name.All(c => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-/=?^_`{|}~.".Contains(c)) && !name.StartsWith('.') && !name.EndsWith('.') && !name.Contains("..")
            && domain.Contains('.') && domain.Split('.').All(IsDomainLabel);
    }

    static bool IsDomainLabel(string label) =>
        label.Length is > 0 and <= 63 && label[0] != '-' && label[^1] != '-' && label.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    /// <summary>Dutch numbers of 10 digits, service numbers (0800, 0900 …), 14 with an area code, 112 and 113, and international ones.</summary>
    public static bool IsPhone(string text)
    {
        if (!text.All(c => char.IsAsciiDigit(c) || c is ' ' or '-' or '(' or ')' or '+') || text.LastIndexOf('+') > 0)
            return false;

        string digits = string.Concat(text.Where(char.IsAsciiDigit));
        if (text[0] == '+')
            return digits.Length is >= 8 and <= 15;
        if (digits is "112" or "113")
            return true;
        if (digits.StartsWith("0800") || digits.StartsWith("090"))
            return digits.Length is 8 or 11;
        return digits.StartsWith("14") ? digits.Length is 5 or 6 : digits.Length == 10 && digits[0] == '0' && digits[1] != '0';
    }
}
