using System.Text.RegularExpressions;
using Xunit;

namespace Pdc.Tests.Unit.Layout;

/// <summary>Which folder may know what. The compiler keeps projects apart; this keeps folders and words apart.</summary>
public partial class LayoutTests
{
    [Fact]
    public void Only_storage_knows_Azure() =>
        AssertNone(AzureWord(), Sources("core", "extracts", "site", "functions", "cli").Where(file => !file.StartsWith("core/Storage/")));

    [Fact]
    public void Only_the_app_and_the_command_line_know_HTTP() =>
        AssertNone(HttpWord(), Sources("core", "extracts", "site"));

    [Fact]
    public void Only_the_hosting_folder_knows_how_the_Functions_host_talks() =>
        AssertNone(HostWord(), Sources("core", "extracts", "site", "functions").Where(file => !file.StartsWith("functions/Hosting/") && file is not ("functions/Triggers.cs" or "functions/Program.cs")));

    [Theory]
    [InlineData("Pdc.Core", "")]
    [InlineData("Pdc.Extracts", "Pdc.Core")]
    [InlineData("Pdc.Site", "Pdc.Core")]
    [InlineData("Pdc.Functions", "Pdc.Core Pdc.Extracts Pdc.Site")]
    public void A_project_leans_only_on_the_ones_below_it(string assembly, string allowed)
    {
        var references = System.Reflection.Assembly.Load(assembly).GetReferencedAssemblies().Select(reference => reference.Name!).Where(name => name.StartsWith("Pdc.") || name == "pdc");
        Assert.All(references, reference => Assert.Contains(reference, allowed.Split(' ')));
    }

    [Fact]
    public void The_domain_is_free_of_ASP_NET() =>
        Assert.DoesNotContain(typeof(Core.Refusal).Assembly.GetReferencedAssemblies(), reference => reference.Name!.StartsWith("Microsoft.AspNetCore"));

    static void AssertNone(Regex word, IEnumerable<string> files)
    {
        var found = files.Select(file => (file, match: word.Match(File.ReadAllText(ProjectFolder.At(file)))))
            .Where(one => one.match.Success).Select(one => $"{one.file}: {one.match.Value}").ToList();
        Assert.True(found.Count == 0, string.Join(Environment.NewLine, found));
    }

    /// <summary>Source files by their path from the project's folder, with forward slashes.</summary>
    static IEnumerable<string> Sources(params string[] folders)
    {
        var files = folders.SelectMany(folder => Directory.EnumerateFiles(ProjectFolder.At(folder), "*.cs*", SearchOption.AllDirectories))
            .Where(file => file.EndsWith(".cs") || file.EndsWith(".cshtml"))
            .Select(file => Path.GetRelativePath(ProjectFolder.Root, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/obj/") && !file.Contains("/bin/")).ToList();
        // A search through nothing finds nothing wrong.
        Assert.True(files.Count > folders.Length * 3, "no sources found");
        return files;
    }

    [GeneratedRegex(@"\bAzure\.(Core|Data|Identity|Storage)\b|using Azure;|\bRequestFailedException\b")]
    private static partial Regex AzureWord();

    [GeneratedRegex(@"Microsoft\.AspNetCore\.(?!Html\b|Mvc\.Razor\b)[A-Za-z.]+|\bHttpContext\b|\bIResult\b|\bHttpClient\b")]
    private static partial Regex HttpWord();

    [GeneratedRegex(@"FUNCTIONS_CUSTOMHANDLER_PORT|X-Azure-Functions|function\.json|\bEnvelope\b")]
    private static partial Regex HostWord();
}
