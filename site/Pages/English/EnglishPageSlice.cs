using Microsoft.AspNetCore.Html;
using Pdc.Site.Guide;

namespace Pdc.Site.Pages.English;

/// <summary>What English pages share.</summary>
public abstract class EnglishPageSlice<T> : PageSlice<T> where T : Page
{
    /// <summary>Whom to call when it cannot wait; nothing without numbers.</summary>
    protected HtmlString Urgent(IReadOnlyList<UrgentNumber> numbers)
    {
        if (numbers.Count == 0)
            return HtmlString.Empty;

        WriteLiteral("<div class=\"utrecht-alert\" role=\"note\"><strong>Is it urgent?</strong><ul>");
        foreach (var number in numbers)
        {
            WriteLiteral("<li>");
            Write(number.EnglishWhen);
            if (number.Number is { } digits)
            {
                WriteLiteral(" Call ");
                if (digits != number.Name)
                {
                    WriteLiteral("<span lang=\"nl\">");
                    Write(number.Name);
                    WriteLiteral("</span>: ");
                }

                WriteLiteral("<a href=\"tel:");
                WriteLiteral(PhoneLink.Of(digits));
                WriteLiteral("\">");
                Write(digits);
                WriteLiteral("</a>");
            }

            WriteLiteral("</li>");
        }

        WriteLiteral("</ul></div>");
        return HtmlString.Empty;
    }
}
