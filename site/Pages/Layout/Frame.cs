using Pdc.Site.Publishing;
using RazorSlices;

namespace Pdc.Site.Pages.Layout;

/// <summary>What stands above and below every page.</summary>
/// <param name="Translation">The page that says the same in the other language; null when there is none.</param>
public readonly record struct Frame(Edition Edition, bool IsEnglish, string? Translation)
{
    /// <summary>That of nearly every page.</summary>
    public static Frame Shared(Edition edition) => new(edition, IsEnglish: false, Translation: null);

    internal DrawnFrame Draw() => new(Bytes(HeaderSlice.Create(this)), Bytes(FooterSlice.Create(this)));

    static ReadOnlyMemory<byte> Bytes(RazorSlice slice)
    {
        using (slice)
        {
            var buffer = new PageBuffer();
            SitePublisher.Draw(slice, buffer);
            return buffer.Written;
        }
    }
}

/// <summary>The shared frame as bytes: drawn once, so that it costs a page no more than a copy.</summary>
sealed record DrawnFrame(ReadOnlyMemory<byte> Header, ReadOnlyMemory<byte> Footer);
