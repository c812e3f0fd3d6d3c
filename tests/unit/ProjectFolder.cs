using Pdc.Cli;

namespace Pdc.Tests.Unit;

/// <summary>Files of the project that is being tested.</summary>
static class ProjectFolder
{
    public static string Root => ProjectRoot.Path;

    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);
}
