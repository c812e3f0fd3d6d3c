using Xunit;

namespace Pdc.Tests.Unit.Site.Standards;

/// <summary>The public schemas, which lie beside the project and are never part of it.</summary>
static class StandardFile
{
    /// <summary>The whole path; skips the test with a reason when the file is not there.</summary>
    public static string At(params string[] parts)
    {
        string path = Path.GetFullPath(ProjectFolder.At(["..", "shared", "standards", .. parts]));
        if (!File.Exists(path))
            Assert.Skip($"The schema is not there: {path}");
        return path;
    }
}
