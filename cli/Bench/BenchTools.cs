using System.Diagnostics;

namespace Pdc.Cli.Bench;

/// <summary>Programs that only the benchmarks need: installed through apt-get where that is allowed, else asked for in a sentence.</summary>
static class BenchTools
{
    /// <exception cref="CommandError">The program is not there and cannot be installed here.</exception>
    public static void Need(string program, string package)
    {
        if (Find(program))
            return;

        if (!Environment.IsPrivilegedProcess || !Find("apt-get"))
            throw new CommandError($"het programma {program} ontbreekt. Installeer het (Debian: apt-get install {package}) en probeer het opnieuw.");

        Console.Error.WriteLine($"{package} installeren …");
        MeasuredProcess.Run("/", "apt-get", ["update", "-qq"]);
        MeasuredProcess.Run("/", "apt-get", ["install", "-y", "-qq", package]);
        if (!Find(program))
            throw new CommandError($"{package} is geïnstalleerd, maar het programma {program} is er nog niet.");
    }

    /// <summary>Installs the npm packages of a folder by its lock file, unless they are there already.</summary>
    public static void NeedPackages(string folder)
    {
        string installed = Path.Combine(folder, "node_modules", ".package-lock.json");
        if (File.Exists(installed) && File.GetLastWriteTimeUtc(installed) >= File.GetLastWriteTimeUtc(Path.Combine(folder, "package-lock.json")))
            return;

        Console.Error.WriteLine("npm-pakketten van de vergelijking installeren …");
        // Not "ci": it refuses a lock file without the bindings for other platforms, which not every registry has.
        MeasuredProcess.Run(folder, "npm", ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"]);
        File.SetLastWriteTimeUtc(installed, DateTime.UtcNow);
    }

    static bool Find(string program) =>
        Path.IsPathRooted(program) ? File.Exists(program)
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
