using System.Net;
using System.Net.Sockets;

namespace Pdc.Functions.Feedback;

/// <summary>
/// How many reports are taken in ten minutes: few from one address, and not many in all. Addresses are only ever held here, in memory, and
/// forgotten with the ten minutes.
/// </summary>
sealed class ReportLimit(TimeProvider clock)
{
    public const int PerVisitor = 5, InAll = 100;
    static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    readonly Lock gate = new();
    readonly Dictionary<string, int> visitors = new(StringComparer.Ordinal);
    DateTimeOffset start;
    int all;

    /// <summary>Counts one report, unless that would be too many.</summary>
    public bool Takes(string visitor)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            if (now - start >= Window)
            {
                visitors.Clear();
                (start, all) = (now, 0);
            }

            int own = visitors.GetValueOrDefault(visitor);
            if (own >= PerVisitor || all >= InAll)
                return false;

            (visitors[visitor], all) = (own + 1, all + 1);
            return true;
        }
    }

    /// <summary>The last address that was added on the way: the earlier ones are whatever a visitor likes to claim.</summary>
    public static string VisitorOf(HttpContext http) =>
        http.Request.Headers["X-Forwarded-For"].ToString() is { Length: > 0 } way
            ? Counted(way[(way.LastIndexOf(',') + 1)..].Trim())
            : http.Connection.RemoteIpAddress is { } address ? Counted(address) : "";

    // Azure writes the port behind the address, and each connection has another.
    static string Counted(string visitor) => IPEndPoint.TryParse(visitor, out var from) ? Counted(from.Address) : visitor;

    // One subscriber has 2^64 addresses of IPv6: they count as one.
    static string Counted(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes(), 0, 8) : address.ToString();
    }
}
