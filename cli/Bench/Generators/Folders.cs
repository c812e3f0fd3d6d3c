using System.Text.Encodings.Web;
using System.Text.Json;

namespace Pdc.Cli.Bench.Generators;

/// <summary>Files of a comparison, in a folder that is thrown away afterwards.</summary>
static class Folders
{
    // Letters with accents as letters: what a person would write, and what reads fastest.
    public static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Copies all but installed packages.</summary>
    public static void Copy(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string path = Path.GetRelativePath(from, file);
            if (path.Split(Path.DirectorySeparatorChar)[0] == "node_modules")
                continue;

            string target = Path.Combine(to, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }

    /// <summary>Away with it, also when a program that was stopped is still writing its last file; what will not go is named.</summary>
    public static void Remove(string folder)
    {
        for (int turn = 1; Directory.Exists(folder); turn++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException) when (turn < 10)
            {
                Thread.Sleep(100 * turn);
            }
            catch (Exception stays) when (stays is IOException or UnauthorizedAccessException)
            {
                Console.Error.WriteLine($"pdc: de map {folder} kon niet worden verwijderd ({stays.Message}). Doe dat zelf.");
                return;
            }
        }
    }

    /// <summary>
    /// Makes room for a new output, and leaves the old one until the end: Linux (ext4) is slow to make files just after thousands were
    /// deleted, and whoever came next would pay for it.
    /// </summary>
    public static void Aside(string folder)
    {
        if (!Directory.Exists(folder))
            return;

        string aside = Path.Combine(Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(folder)!, "..", "aside")).FullName, Guid.NewGuid().ToString("N"));
        Directory.Move(folder, aside);
    }

    /// <summary>How many pages, and the bytes of them.</summary>
    public static (long Pages, long Bytes) Html(string folder)
    {
        var files = new DirectoryInfo(folder).EnumerateFiles("*.html", SearchOption.AllDirectories).ToList();
        return (files.Count, files.Sum(file => file.Length));
    }
}
