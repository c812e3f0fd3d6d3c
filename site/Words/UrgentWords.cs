using System.Net;
using Pdc.Site.Guide;

namespace Pdc.Site;

/// <summary>Whom to call at once, as the pages of the guide say it, for the page that a browser makes without a connection.</summary>
static class UrgentWords
{
    public static string Html(IReadOnlyList<UrgentNumber> numbers, bool english) => numbers.Count == 0
        ? ""
        : $"<div class=\"utrecht-alert\" role=\"note\"><strong>{(english ? "Is it urgent?" : "Kan het niet wachten?")}</strong><ul>{string.Concat(numbers.Select(number => Line(number, english)))}</ul></div>";

    static string Line(UrgentNumber number, bool english)
    {
        string call = number.Number is not { } digits ? ""
            : $" {(english ? "Call" : "Bel")} {(digits == number.Name ? "" : $"{Name(number.Name, english)}: ")}<a href=\"tel:{PhoneLink.Of(digits)}\">{WebUtility.HtmlEncode(digits)}</a>";
        return $"<li>{WebUtility.HtmlEncode(english ? number.EnglishWhen : number.When)}{call}</li>";
    }

    static string Name(string name, bool english) => english ? $"<span lang=\"nl\">{WebUtility.HtmlEncode(name)}</span>" : WebUtility.HtmlEncode(name);
}
