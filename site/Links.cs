namespace Pdc.Site;

/// <summary>
/// Every address of the site. A link is only ever made here, so a link to a page that does not exist fails the build
/// instead of reaching a reader.
/// </summary>
public sealed class Links
{
    readonly HashSet<string> addresses = new(StringComparer.Ordinal);

    internal bool Add(string address) => addresses.Add(address);

    public bool Has(string address) => addresses.Contains(address);

    /// <param name="address">Absolute within the site, such as <c>/producten/45a01/</c>; a fragment or query may follow.</param>
    /// <exception cref="DeadLink">No page stands at the address.</exception>
    public string To(string address) => Leads(address) ? address : throw new DeadLink(address);

    /// <summary>To the form to tell what is wrong with a page of this site.</summary>
    public string Report(string page) => To(Pages.Report.ReportPage.Home) + "?over=" + page;

    /// <summary>Whether <see cref="To"/> would accept the address.</summary>
    public bool Leads(string address)
    {
        // Nearly every link is a bare address: look first, cut off fragments only when that fails.
        if (addresses.Contains(address))
            return true;

        int end = address.AsSpan().IndexOfAny('#', '?');
        return end > 0 && addresses.Contains(address[..end]);
    }
}

sealed class DeadLink(string address) : Exception($"verwijst naar {address}, maar die pagina bestaat niet.")
{
    public string Address => address;
}
