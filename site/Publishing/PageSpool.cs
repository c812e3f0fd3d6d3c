namespace Pdc.Site.Publishing;

/// <summary>
/// Where changed pages wait, in a temporary file, until every page has been rendered without an error. Kept in memory
/// they would be the largest thing a build holds.
/// </summary>
sealed class PageSpool : IDisposable
{
    readonly Microsoft.Win32.SafeHandles.SafeFileHandle file = File.OpenHandle(
        Path.Combine(Path.GetTempPath(), $"pdc-site-{Guid.NewGuid():N}"),
        FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);

    long end;

    public readonly record struct Place(long Offset, int Length);

    /// <summary>Several threads may add at once: each gets a stretch of its own.</summary>
    public Place Add(ReadOnlySpan<byte> page)
    {
        long offset = Interlocked.Add(ref end, page.Length) - page.Length;
        RandomAccess.Write(file, page, offset);
        return new(offset, page.Length);
    }

    public void Read(Place place, PageBuffer into)
    {
        into.Clear();
        ReadMore(place, into);
    }

    /// <summary>A large file lies in several places; it is read into one buffer.</summary>
    public void ReadMore(Place place, PageBuffer into)
    {
        var rest = into.GetSpan(place.Length)[..place.Length];
        while (rest.Length > 0)
        {
            int read = RandomAccess.Read(file, rest, place.Offset + place.Length - rest.Length);
            rest = read > 0 ? rest[read..] : throw new EndOfStreamException("De tijdelijke pagina's zijn korter dan wat erin geschreven is.");
        }

        into.Advance(place.Length);
    }

    public void Dispose() => file.Dispose();
}
