using Pdc.Cli.Bench.Generators;

namespace Pdc.Cli.Bench;

/// <summary>Our own build of a whole site as a process, into an empty folder.</summary>
static class SiteBuild
{
    public const string Region = "haaglanden";

    public static Sample Run(string[] program, string catalogue, string output, string work)
    {
        Folders.Aside(output);
        return MeasuredProcess.Run(work, [.. program, "site", "build", "--from", catalogue, "--region", Region, "--out", output]);
    }
}
