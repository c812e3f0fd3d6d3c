using Microsoft.AspNetCore.Html;
using Pdc.Site.Guide;
using Pdc.Site.Reading;

namespace Pdc.Site.Pages.Guide;

/// <summary>What pages of the guide share: whom to call at once, and for whom a kind of help is.</summary>
public abstract class GuidePageSlice<T> : PageSlice<T> where T : Page
{
    /// <summary>Whom to call when it cannot wait; nothing without numbers.</summary>
    /// <param name="traces">False for a page about danger: somebody may look at the reader's phone later, so no browser keeps it for reading without a connection.</param>
    protected HtmlString Urgent(IReadOnlyList<UrgentNumber> numbers, bool traces = true)
    {
        if (numbers.Count == 0)
            return HtmlString.Empty;

        WriteLiteral(traces ? "<div class=\"utrecht-alert\" role=\"note\">" : "<div class=\"utrecht-alert\" role=\"note\" data-niet-bewaren>");
        WriteLiteral("<strong>Kan het niet wachten?</strong>");
        Numbers(numbers);
        WriteLiteral("</div>");
        return HtmlString.Empty;
    }

    /// <summary>Whom to call, and when.</summary>
    protected HtmlString Numbers(IReadOnlyList<UrgentNumber> numbers)
    {
        WriteLiteral("<ul>");
        foreach (var number in numbers)
        {
            WriteLiteral("<li>");
            Write(number.When);
            if (number.Number is { } digits)
            {
                Write(digits == number.Name ? " Bel " : $" Bel {number.Name}: ");
                WriteLiteral("<a href=\"tel:");
                WriteLiteral(PhoneLink.Of(digits));
                WriteLiteral("\">");
                Write(digits);
                WriteLiteral("</a>");
            }

            WriteLiteral("</li>");
        }

        WriteLiteral("</ul>");
        return HtmlString.Empty;
    }

    /// <summary>Why a kind of help fits, for whom it is, who may refer to it, and when it does not fit.</summary>
    protected HtmlString Fit(FittingProduct help, Situation situation)
    {
        var product = help.Product.Product;
        WriteLiteral("<p>");
        Write(help.Why);
        WriteLiteral("</p><ul class=\"past\"><li>");
        Write(FitWords.Ages(product.Ages, situation.Ages));
        WriteLiteral("</li><li>");
        Write(FitWords.Referral(product.Access));
        WriteLiteral("</li>");
        NotFor(help.NotWhen);
        NotFor(product.NotFor is { Length: > 0 } words ? $"Niet voor: {DisplayText.OneLine(words)}" : null);
        WriteLiteral("</ul>");
        return HtmlString.Empty;
    }

    void NotFor(string? words)
    {
        if (words is null)
            return;

        WriteLiteral("<li class=\"niet\">");
        Write(words);
        WriteLiteral("</li>");
    }
}
