using Pdc.Core.Content;
using Pdc.Site;
using Pdc.Site.Statements;
using Xunit;

namespace Pdc.Tests.Unit.Site;

public sealed class StatementTests
{
    const string File = """
        toegankelijkheid:
          status: B
          datum: 2026-02-01
          onderzoek: 2026-01-15
          bevindingen:
            - wat: Een tabel is breed.
              gevolg: U moet schuiven.
              maatregel: Wij maken er kaarten van.
              klaar: 2026-09-01
        beveiliging:
          contact: mailto:lek@bureau.example
          verloopt: 2026-12-31
        """;

    readonly MemoryTarget target = new();

    [Fact]
    public async Task The_page_says_status_date_findings_and_when_they_are_solved()
    {
        await Publish(File);
        string page = target.Text("toegankelijkheid/index.html");

        foreach (string words in new[] { "Status B: voldoet gedeeltelijk", "1 februari 2026", "gedaan op 15 januari 2026", "Een tabel is breed.", "Wij maken er kaarten van.", "1 september 2026" })
            Assert.Contains(words, page);
    }

    [Fact]
    public async Task Security_txt_says_what_the_statement_says()
    {
        await Publish(File);

        Assert.Equal("Contact: mailto:lek@bureau.example\nExpires: 2026-12-31T00:00:00Z\nPreferred-Languages: nl, en\nCanonical: https://jeugdhulp.example/.well-known/security.txt\n",
            target.Text(".well-known/security.txt"));
    }

    [Theory]
    [InlineData("verloopt: 2026-12-31", null)]
    [InlineData("verloopt: 2026-06-19", null)]
    [InlineData("verloopt: 2026-06-18", "security.txt verloopt op 18 juni 2026.")]
    [InlineData("verloopt: 2026-05-19", "security.txt is verlopen op 19 mei 2026.")]
    public async Task The_build_warns_thirty_days_before_security_txt_expires(string expiry, string? warning)
    {
        var report = await Publish(File.Replace("verloopt: 2026-12-31", expiry));

        if (warning is null)
            Assert.Empty(report.Warnings);
        else
            Assert.StartsWith(warning, Assert.Single(report.Warnings));
    }

    [Theory]
    [InlineData("klaar: 2026-09-01", "klaar: 2026-05-19", "Dit zou op 19 mei 2026 opgelost zijn")]
    [InlineData("onderzoek: 2026-01-15", "onderzoek: 2023-05-19", "ouder dan drie jaar")]
    [InlineData("status: B\n  datum: 2026-02-01", "status: C\n  datum: 2025-11-19", "Dat mag zes maanden")]
    public async Task The_build_warns_when_the_statement_on_accessibility_is_out_of_date(string was, string becomes, string warning)
    {
        var report = await Publish(File.ReplaceLineEndings("\n").Replace(was, becomes));

        Assert.Contains(warning, Assert.Single(report.Warnings));
    }

    [Theory]
    [InlineData("status: B", "status: F", "Kies A, B, C, D of E")]
    [InlineData("onderzoek: 2026-01-15", "", "bij status B hoort 'onderzoek'")]
    [InlineData("datum: 2026-02-01", "datum: morgen", "'datum' is geen datum")]
    [InlineData("contact: mailto:lek@bureau.example", "contact: lek@bureau.example", "is geen contact")]
    [InlineData("verloopt:", "vervalt:", "'beveiliging.vervalt' is onbekend")]
    public void A_mistake_in_the_file_is_named_with_what_to_do(string was, string becomes, string sentence)
    {
        var error = Assert.Throws<ContentError>(() => StatementFile.Parse(File.Replace(was, becomes)));

        Assert.Contains(sentence, error.Message);
        Assert.Contains("verklaringen.yaml", error.Message);
    }

    [Theory]
    [InlineData("haaglanden")]
    [InlineData("midden-holland")]
    public void Each_region_that_is_shipped_has_its_statements(string region) =>
        Assert.NotNull(StatementFile.Read(ProjectFolder.At("content", "regions", region)));

    Task<SiteReport> Publish(string statements) => SitePublisher.Publish(Given.Site() with
    {
        Pages = [new("toegankelijkheid", "Toegankelijkheid", "Voor iedereen.", 1, "Iedereen kan deze site gebruiken.")],
        Statements = StatementFile.Parse(statements),
    }, target, CancellationToken.None);
}
