using Microsoft.AspNetCore.Html;
using Pdc.Core.Catalogue;
using Pdc.Site.Pages.Layout;
using Pdc.Site.Reading;
using RazorSlices;

namespace Pdc.Site.Pages;

/// <summary>A page within the layout of the site.</summary>
public abstract class PageSlice<T> : RazorSlice<T>, IUsesLayout<LayoutSlice, Page> where T : Page
{
    public Page LayoutModel => Model;

    protected Links Links => Model.Edition.Links;
    protected Region Region => Model.Edition.Region;

    /// <summary>
    /// The waiting time of an offer. Written here and not as a slice of its own, because it stands on pages tens of
    /// thousands of times.
    /// </summary>
    protected HtmlString Waiting(Offer offer)
    {
        var words = Model.Edition.Waiting(offer);
        WriteLiteral("<p class=\"wacht ");
        WriteLiteral(words.Code);
        WriteLiteral("\"><b>");
        Write(words.Headline);
        WriteLiteral("</b>");
        if (words.Detail.Length > 0)
        {
            // The comma makes one sentence of it for who listens; on screen the detail stands on a line of its own.
            WriteLiteral("<span>, </span><small>");
            Write(words.Detail);
            WriteLiteral("</small>");
        }

        WriteLiteral("</p>");
        return HtmlString.Empty;
    }

    /// <summary>The page numbers under a list: the first, the last, and those around this one.</summary>
    protected HtmlString PageNumbers(IListPart part)
    {
        if (part.Of == 1)
            return HtmlString.Empty;

        WriteLiteral("<nav class=\"utrecht-pagination\" aria-label=\"Pagina's\">");
        int last = 0;
        foreach (int number in Enumerable.Range(1, part.Of).Where(number => number == 1 || number == part.Of || Math.Abs(number - part.Number) <= 1))
        {
            if (number > last + 1)
                WriteLiteral("<span>…</span>");

            WriteLiteral("<a href=\"");
            WriteLiteral(Links.To(part.AddressOf(number)));
            WriteLiteral(number == part.Number ? "\" aria-current=\"page\" aria-label=\"Pagina " : "\" aria-label=\"Pagina ");
            WriteLiteral(number);
            WriteLiteral("\">");
            WriteLiteral(number);
            WriteLiteral("</a>");
            last = number;
        }

        WriteLiteral("</nav>");
        return HtmlString.Empty;
    }

    /// <summary>Ways to get in touch; nothing for what is not known.</summary>
    protected HtmlString ContactList(string? phone, string? email, string? website)
    {
        if (phone is null && email is null && website is null)
            return HtmlString.Empty;

        WriteLiteral("<ul class=\"contactlijst\">");
        if (phone is not null)
            Contact("Telefoon", "tel:" + PhoneLink.Of(phone), phone);
        if (email is not null)
            Contact("E-mail", "mailto:" + email, email);
        if (website is not null)
            Contact("Website", website, WithoutScheme(website));

        WriteLiteral("</ul>");
        return HtmlString.Empty;
    }

    /// <summary>Visiting addresses; of a secret place only that there is one.</summary>
    protected HtmlString Places(IEnumerable<Location> open, bool secret)
    {
        WriteLiteral("<ul class=\"lijst\">");
        foreach (var location in open)
        {
            var address = location.PublicAddress!;
            WriteLiteral("<li><strong>");
            Write(DisplayText.Of(location.PublicName));
            WriteLiteral("</strong><br>");
            Write($"{DisplayText.Of(address.Street)} {DisplayText.Of(address.Number)}, {address.PostalCode} {DisplayText.Of(address.City)}");
            WriteLiteral(" <span>");
            Write(CatalogueTerms.Wheelchairs.Label(location.Wheelchair));
            if (location.OpeningHours is { Length: > 0 } hours)
                Write($". Open: {DisplayText.OneLine(hours)}");
            WriteLiteral("</span></li>");
        }

        if (secret)
            WriteLiteral("<li><strong>Geheime locatie</strong> <span>Het adres delen wij niet, voor de veiligheid van wie daar is.</span></li>");

        WriteLiteral("</ul>");
        return HtmlString.Empty;
    }

    /// <summary>To the form that tells the bureau what is wrong with this page (D19).</summary>
    protected string ReportLink => Links.Report(Model.Address);

    void Contact(string what, string address, string text)
    {
        WriteLiteral("<li>");
        WriteLiteral(what);
        WriteLiteral(": <a href=\"");
        Write(address);
        WriteLiteral("\">");
        Write(text);
        WriteLiteral("</a></li>");
    }

    static string WithoutScheme(string address) =>
        address[(address.IndexOf("://", StringComparison.Ordinal) is >= 0 and var at ? at + 3 : 0)..].TrimEnd('/');
}
