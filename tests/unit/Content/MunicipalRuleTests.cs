using Pdc.Cli;
using Pdc.Core.Content;
using Xunit;

namespace Pdc.Tests.Unit.Content;

public sealed class MunicipalRuleTests
{
    const string Good = """
        gemeente: 0503
        voorbeeld: ja
        regels:
          - titel: Verordening jeugdhulp Delft 2024
            soort: verordening
            adres: https://delft.example/verordening
            geldt_vanaf: 2024-01-01
            nagekeken_op: 2026-10-01
        """;

    [Fact]
    public void A_rule_has_a_title_a_kind_a_link_and_two_dates()
    {
        var rule = Assert.Single(MunicipalRuleFiles.Parse("regels/delft.yaml", Good, Given.Region));

        Assert.Equal((Given.Delft, "Verordening jeugdhulp Delft 2024", RuleKind.Ordinance, "https://delft.example/verordening", true),
            (rule.Municipality, rule.Title, rule.Kind, rule.Link, rule.IsExample));
        Assert.Equal((new DateOnly(2024, 1, 1), new DateOnly(2026, 10, 1)), (rule.InForceSince, rule.CheckedOn));
    }

    [Theory]
    [InlineData("gemeente: 0503", "gemeente: 0363", "'0363' is geen gemeente van de regio Haaglanden")]
    [InlineData("soort: verordening", "soort: wet", "de soort 'wet' bestaat niet. Kies uit verordening, beleidsregels, richtlijn, instructie")]
    [InlineData("adres: https", "adres: ftp", "is geen adres dat met https:// begint")]
    [InlineData("geldt_vanaf: 2024-01-01", "geldt_vanaf: gisteren", "'geldt_vanaf' is geen datum")]
    [InlineData("nagekeken_op: 2026-10-01", "", "'nagekeken_op' ontbreekt")]
    [InlineData("soort: verordening", "soort: verordening\n    kleur: rood", "'kleur' is onbekend")]
    [InlineData("voorbeeld: ja", "voorbeeld: misschien", "Kies ja of nee")]
    [InlineData("regels:", "regels: geen\nmeer:", "'meer' is onbekend")]
    [InlineData("gemeente: 0503", "gemeente: [", "is geen goede YAML")]
    public void What_does_not_exist_is_told_with_the_file_and_what_to_choose(string text, string changed, string sentence)
    {
        var error = Assert.Throws<ContentError>(() => MunicipalRuleFiles.Parse("regels/delft.yaml", Good.Replace(text, changed), Given.Region));

        Assert.StartsWith("regels/delft.yaml", error.Message);
        Assert.Contains(sentence, error.Message);
    }

    [Fact]
    public void A_municipality_has_one_file()
    {
        var folder = Directory.CreateTempSubdirectory("pdc-regels-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "delft.yaml"), Good);
            File.WriteAllText(Path.Combine(folder.FullName, "delft-2.yaml"), Good);
            Assert.Contains("staat ook in regels/delft-2.yaml", Assert.Throws<ContentError>(() => MunicipalRuleFiles.Read(folder.FullName, Given.Region)).Message);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory, InlineData("haaglanden"), InlineData("midden-holland")]
    public void Every_municipality_of_a_shipped_region_has_rules_that_say_they_are_examples(string name)
    {
        var region = Regions.Read(name);
        var rules = MunicipalRuleFiles.Read(Path.Combine(Regions.Folder(name), "regels"), region);

        Assert.Equal(region.Municipalities.Order(), rules.Select(rule => rule.Municipality).Distinct().Order());
        Assert.All(rules, rule => Assert.True(rule.IsExample));
    }
}
