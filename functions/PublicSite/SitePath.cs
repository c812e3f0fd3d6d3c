namespace Pdc.Functions.PublicSite;

/// <summary>From an address on the site to the file that answers it.</summary>
static class SitePath
{
    /// <summary>Nothing on the site has such an address, and nobody comes to it by following a link.</summary>
    public static bool IsOdd(string path) =>
        path.Length > 512
        || path.Contains("//") || path.Contains('\\') || path.Contains('%') || path.Any(char.IsControl)
        || path.Split('/').Any(part => part is "." or "..");

    public static string File(string path) => path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;

    public static bool MayBeFolder(string path) => path.Length > 0 && !path.EndsWith('/') && !path[(path.LastIndexOf('/') + 1)..].Contains('.');
}
