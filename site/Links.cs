using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Pdc.Site;

/// <summary>
/// Every address of the site. A link is only ever made here, so a link to a page that does not exist fails the build
/// instead of reaching a reader.
/// </summary>
public sealed class Links
{
    // Of each address only a hash: the addresses of a large site would be the largest thing in memory after its catalogue. With
    // 64 bits two of a hundred thousand fall together once in four billion builds; the seed keeps that out of anybody's hands.
    readonly HashSet<ulong> addresses = [];
    readonly long seed = Random.Shared.NextInt64();

    internal bool Add(string address) => addresses.Add(Hash(address));

    public bool Has(string address) => addresses.Contains(Hash(address));

    /// <param name="address">Absolute within the site, such as <c>/producten/45a01/</c>; a fragment or query may follow.</param>
    /// <exception cref="DeadLink">No page stands at the address.</exception>
    public string To(string address) => Leads(address) ? address : throw new DeadLink(address);

    /// <summary>To the form to tell what is wrong with a page of this site.</summary>
    public string Report(string page) => To(Pages.Report.ReportPage.Home) + "?over=" + page;

    /// <summary>Whether <see cref="To"/> would accept the address.</summary>
    public bool Leads(string address)
    {
        // Nearly every link is a bare address: look first, cut off fragments only when that fails.
        if (Has(address))
            return true;

        int end = address.AsSpan().IndexOfAny('#', '?');
        return end > 0 && addresses.Contains(Hash(address.AsSpan(0, end)));
    }

    ulong Hash(ReadOnlySpan<char> address) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(address), seed);
}

sealed class DeadLink(string address) : Exception($"verwijst naar {address}, maar die pagina bestaat niet.")
{
    public string Address => address;
}
