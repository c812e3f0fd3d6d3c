using Pdc.Core;
using Microsoft.AspNetCore.Html;
using Pdc.Core.Protocols;
using Pdc.Site.Reading;
using RazorSlices;

namespace Pdc.Site.Pages.Protocols;

/// <summary>
/// One version of a protocol. <c>/protocollen/{code}/</c> shows the version in force; every version keeps an address of
/// its own, so that what held on a day stays readable (D13).
/// </summary>
public sealed class ProtocolPage : Page
{
    public static IEnumerable<ProtocolPage> All(Edition edition)
    {
        foreach (var protocol in edition.Protocols)
        {
            yield return new(edition, protocol, protocol.InForceOn(edition.Today) ?? protocol.Versions[0], standing: true);
            foreach (var version in protocol.Versions)
                yield return new(edition, protocol, version, standing: false);
        }
    }

    ProtocolPage(Edition edition, Protocol protocol, ProtocolVersion version, bool standing) : base(edition)
    {
        (Protocol, Version) = (protocol, version);
        Address = standing ? $"/protocollen/{protocol.Code}/" : AddressOf(version);
        Title = standing ? version.Title : $"{version.Title}, versie {version.Number}";
        Crumbs = standing
            ? [new("Protocollen", "/protocollen/")]
            : [new("Protocollen", "/protocollen/"), new(protocol.Title, $"/protocollen/{protocol.Code}/")];
    }

    public Protocol Protocol { get; }
    public ProtocolVersion Version { get; }
    public override string Address { get; }
    public override string Title { get; }
    public override string Description => $"{Version.Title}, vastgesteld op {Version.AdoptedOn.InWords()}, geldt vanaf {Version.InForceFrom.InWords()}.";
    public override IReadOnlyList<Crumb> Crumbs { get; }

    /// <summary>The version that holds today, where that is another one than this.</summary>
    public ProtocolVersion? Successor =>
        Protocol.InForceOn(Edition.Today) is { } current && current.Number > Version.Number ? current : null;

    public bool InFuture => Version.InForceFrom > Edition.Today;

    public HtmlString Text => MarkdownText.Kept(Version.Text, Links);

    public string AddressOf(ProtocolVersion version) => $"/protocollen/{Protocol.Code}/{version.Number}/";

    /// <summary>Attachments lie beside their version, whichever page links to them.</summary>
    public string AddressOf(Attachment attachment) =>
        AddressOf(Version) + string.Join('/', attachment.Path.Split('/').Select(Uri.EscapeDataString));

    public override RazorSlice Slice() => ProtocolSlice.Create(this);
}
