using System.Diagnostics;
using System.Reflection;
using Xunit;

namespace Pdc.Tests.Unit.Infra;

/// <summary>The Bicep compiler from its NuGet package; it needs no network and no Azure.</summary>
static class Bicep
{
    static readonly string? path = typeof(Bicep).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .SingleOrDefault(metadata => metadata.Key == "BicepPath")?.Value;

    /// <summary>Runs the compiler; what it says on stderr, warnings too, is a failure.</summary>
    /// <returns>What it wrote on stdout.</returns>
    public static string Run(params string[] arguments)
    {
        if (!OperatingSystem.IsLinux() || path is null || !File.Exists(path))
            Assert.Skip($"De Bicep-compiler ontbreekt of draait hier niet: {path}");

        var start = new ProcessStartInfo(path, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var compiler = Process.Start(start)!;
        var complaints = compiler.StandardError.ReadToEndAsync();
        string output = compiler.StandardOutput.ReadToEnd();
        compiler.WaitForExit();

        Assert.Equal("", complaints.Result.Trim());
        Assert.Equal(0, compiler.ExitCode);
        return output;
    }
}
