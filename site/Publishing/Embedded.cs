using System.Reflection;

namespace Pdc.Site.Publishing;

/// <summary>The files of <c>site/assets/</c>, which travel inside the program.</summary>
static class Embedded
{
    const string Root = "assets/";
    static readonly Assembly Here = typeof(Embedded).Assembly;

    public static string? Text(string name)
    {
        using var stream = Here.GetManifestResourceStream(Root + name);
        return stream is null ? null : new StreamReader(stream).ReadToEnd();
    }

    public static string Required(string name) =>
        Text(name) ?? throw new InvalidOperationException($"The program was built without the asset '{name}'.");

    public static IEnumerable<string> Themes =>
        Here.GetManifestResourceNames()
            .Where(name => name.StartsWith(Root + "themes/", StringComparison.Ordinal))
            .Select(name => Path.GetFileNameWithoutExtension(name))
            .Order(StringComparer.Ordinal);
}
