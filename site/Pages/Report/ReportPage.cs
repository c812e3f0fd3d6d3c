using RazorSlices;

namespace Pdc.Site.Pages.Report;

/// <summary>
/// How to tell the bureau that something is wrong (D19). The function app shows a form within this page; where the site
/// stands alone, the page says whom to mail or call.
/// </summary>
public sealed class ReportPage(Edition edition) : Page(edition)
{
    public const string Home = "/klopt-dit-niet/";

    public override string Address => Home;
    public override string Title => "Klopt dit niet?";
    public override string Description => $"Ziet u een fout op {Edition.Region.SiteName}? Laat het ons weten.";
    public override bool Listed => false;

    public override RazorSlice Slice() => ReportSlice.Create(this);
}
