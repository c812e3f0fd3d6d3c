using System.CommandLine;
using Pdc.Core;
using Pdc.Core.Content;
using Pdc.Site;
using Pdc.Site.Guide;

namespace Pdc.Cli;

/// <summary><c>pdc content check</c>: whether everything that editors wrote can be used, agrees with the catalogue and is easy to read.</summary>
static class ContentCommand
{
    public static Command Create()
    {
        var check = new Command("check", "Controleer alle teksten: instellingen, productcodes en leesbaarheid.");
        check.SetAction(_ => Check());
        return new("content", "De teksten van de redactie.") { check };
    }

    static int Check()
    {
        string content = Path.Combine(ProjectRoot.Path, "content");
        var wrong = new List<string>();
        Try(() => ContentPages.Read(Path.Combine(content, "pages")));
        foreach (string region in Directory.EnumerateDirectories(Path.Combine(content, "regions")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal))
            Try(() =>
            {
                var guide = GuideFolder.Read(content, region);
                var source = SiteCommand.Read(null, region, TimeProvider.System.Today(), new("https://jeugdhulp.example/"));
                wrong.AddRange(guide.Against(source.Catalogue));
                foreach (string left in LeftOut(source))
                    Console.WriteLine($"{region}: {left}");
            });

        Try(() => wrong.AddRange(EditorTexts.HardToRead(ProjectRoot.Path).Select(hard => hard.ToString())));
        foreach (string sentence in wrong.Distinct())
            Console.WriteLine(sentence);

        Console.WriteLine(wrong.Count == 0 ? "Alle teksten zijn goed." : $"{wrong.Distinct().Count()} opmerkingen.");
        return wrong.Count == 0 ? 0 : 1;

        void Try(Action read)
        {
            try
            {
                read();
            }
            catch (Exception error) when (error is ContentError or CommandError)
            {
                wrong.Add(error.Message);
            }
        }
    }

    // No mistake: a region need not have all that situations name. But an editor wants to know.
    static IEnumerable<string> LeftOut(SiteSource source)
    {
        var edition = new Edition(source);
        var shown = edition.Guide.Situations.Select(situation => situation.Situation).ToHashSet();
        foreach (var situation in source.Guide.Situations.Where(situation => !shown.Contains(situation)))
            yield return $"'{situation.Title}' staat niet op de site: de regio heeft er nu geen hulp voor.";

        var reached = edition.Guide.Situations.SelectMany(situation => situation.Help).Select(help => help.Product).ToHashSet();
        foreach (var product in edition.Catalogue.Products.Where(product => !reached.Contains(product)))
            yield return $"{product.Product.Name} ({product.Product.Code}) staat in geen enkele situatie.";
    }
}
