using System.Diagnostics;
using System.Globalization;

namespace Pdc.Cli.Bench;

/// <summary>Runs a program to its end under GNU time, which sees what the whole process cost.</summary>
static class MeasuredProcess
{
    const string Time = "/usr/bin/time";

    /// <summary>When whoever started the benchmark has seen enough: the program that runs then is ended, with all it started.</summary>
    public static CancellationToken Stop { get; set; }

    /// <exception cref="CommandError">The program is not there, or ended with an error.</exception>
    public static Sample Run(string folder, params string[] command)
    {
        string figures = Path.GetTempFileName();
        try
        {
            // What the one before it wrote is still on its way to the disk: without this each pays for its predecessor.
            Run(folder, "sync", []);
            Run(folder, Time, ["-q", "-f", "%e %U %S %M", "-o", figures, "--", .. command]);
            var numbers = File.ReadAllText(figures).Split(' ', StringSplitOptions.TrimEntries).Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToArray();
            return new(TimeSpan.FromSeconds(numbers[0]), TimeSpan.FromSeconds(numbers[1] + numbers[2]), (long)numbers[3] * 1024);
        }
        finally
        {
            File.Delete(figures);
        }
    }

    /// <summary>Runs without measuring.</summary>
    /// <returns>What it wrote on stdout.</returns>
    public static string Run(string folder, string program, IReadOnlyList<string> arguments, params IReadOnlyList<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        try
        {
            Stop.ThrowIfCancellationRequested();
            using var process = Process.Start(start)!;
            using var stop = Stop.Register(() => process.Kill(entireProcessTree: true));
            var complaints = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output
                : throw new CommandError($"'{program} {string.Join(' ', arguments)}' eindigde met een fout ({process.ExitCode}): {Last(complaints.Result, output)}");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new CommandError($"het programma {program} ontbreekt. Installeer het en probeer het opnieuw.");
        }
    }

    static string Last(string complaints, string output) =>
        string.Join(" / ", (complaints.Trim().Length > 0 ? complaints : output).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).TakeLast(4));
}
