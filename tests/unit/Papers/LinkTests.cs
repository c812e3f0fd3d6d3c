using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Xunit;

namespace Pdc.Tests.Unit.Papers;

/// <summary>The papers of the project itself: README, guides and decisions. Content of the site has its own check in the build of the site.</summary>
public sealed class LinkTests
{
    public static TheoryData<string> Papers => [.. All()];

    [Theory, MemberData(nameof(Papers))]
    public void Every_relative_link_leads_somewhere(string paper)
    {
        string folder = Path.GetDirectoryName(ProjectFolder.At(paper))!;
        var broken = Links(paper).Where(link => !link.Contains("://") && !link.StartsWith("mailto:") && !link.StartsWith('/'))
            .Where(link => !Leads(Path.GetFullPath(Path.Combine(folder, link.Split('#')[0])), paper, link));

        Assert.Empty(broken);
    }

    // Someone who reads a paper elsewhere has no use for where it once stood.
    [Theory, MemberData(nameof(Papers))]
    public void No_paper_names_a_path_of_one_machine(string paper) =>
        Assert.DoesNotMatch(@"(?<![\w.])/(work|root|home|tmp)/", File.ReadAllText(ProjectFolder.At(paper)));

    static bool Leads(string path, string paper, string link) =>
        link.StartsWith('#') ? Anchors(ProjectFolder.At(paper)).Contains(link[1..])
        : link.Contains('#') ? File.Exists(path) && (!path.EndsWith(".md") || Anchors(path).Contains(link.Split('#')[1]))
        : File.Exists(path) || Directory.Exists(path);

    static IEnumerable<string> Links(string paper) =>
        Parse(ProjectFolder.At(paper)).Descendants<LinkInline>().Select(link => link.Url ?? "");

    // As code hosting sites make them: lower case, spaces become hyphens, punctuation falls away.
    static HashSet<string> Anchors(string path) =>
        [.. File.ReadLines(path).Where(line => line.StartsWith('#'))
            .Select(line => Regex.Replace(line.TrimStart('#').Trim().ToLowerInvariant(), @"[^\p{L}\p{N}\s_-]", "").Replace(' ', '-'))];

    static MarkdownDocument Parse(string path) => Markdown.Parse(File.ReadAllText(path));

    static IEnumerable<string> All() =>
        new[] { "README.md" }.Where(paper => File.Exists(ProjectFolder.At(paper)))
            .Concat(Directory.EnumerateFiles(ProjectFolder.At("docs"), "*.md", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(ProjectFolder.Root, file)))
            .Order();
}
