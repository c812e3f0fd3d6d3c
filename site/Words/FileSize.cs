namespace Pdc.Site;

/// <summary>How large a file is, in words.</summary>
public static class FileSize
{
    /// <summary>Such as <c>120 kB</c> or <c>3,4 MB</c>, in thousands.</summary>
    public static string Words(long bytes) =>
        bytes < 1_000_000 ? $"{Math.Max(1, (bytes + 500) / 1000)} kB" : $"{bytes / 1_000_000}{(bytes / 100_000 % 10 is > 0 and var tenths ? $",{tenths}" : "")} MB";
}
