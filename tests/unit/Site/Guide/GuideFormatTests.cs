using Pdc.Core.Content;
using Pdc.Site.Guide;
using Xunit;

namespace Pdc.Tests.Unit.Site.Guide;

/// <summary>What an editor reads who made a mistake: which file, which line, and what to do.</summary>
public sealed class GuideFormatTests
{
    const string Right = """
        ---
        titel: Mijn kind is boos
        samenvatting: Uw kind schreeuwt.
        leefgebied: gezin
        volgorde: 10
        leeftijd_van: 4
        leeftijd_tot: 18
        spoed: [alarm]
        engels:
          titel: My child is angry
          samenvatting: Your child shouts.
        hulp:
          - soort: opvoedhulp
            waarom: U leert rustig blijven.
            niet: Past niet bij gevaar.
        ---

        Blijf rustig.
        """;

    static readonly LifeDomain[] Domains = [new("gezin", "Gezin", "Family"), new("school", "School", "School")];
    static readonly UrgentNumber[] Numbers = [new("alarm", "112", "112", "Is er gevaar?", "Danger?")];

    [Fact]
    public void A_situation_is_read_as_it_was_written()
    {
        var situation = SituationFile.Parse("boos.md", "boos", Right, Domains, Numbers);

        Assert.Equal(("Mijn kind is boos", "Uw kind schreeuwt.", "gezin", 10, "My child is angry"),
            (situation.Title, situation.Summary, situation.Domain.Key, situation.Order, situation.EnglishTitle));
        Assert.Equal(new(4, 18), situation.Ages);
        Assert.Equal("112", Assert.Single(situation.Urgent).Number);
        Assert.Equal(new("opvoedhulp", "U leert rustig blijven.", "Past niet bij gevaar.", new("boos.md", 13)), Assert.Single(situation.Help));
        Assert.Equal("Blijf rustig.", situation.Text);
    }

    [Theory]
    [InlineData("leefgebied: gezin", "leefgebied: gazin", "boos.md, regel 4: het leefgebied 'gazin' bestaat niet. Kies uit: gezin, school.")]
    [InlineData("titel: Mijn kind is boos", "tietel: Mijn kind is boos", "boos.md, regel 2: de instelling 'tietel' bestaat niet. Kies uit: titel, ")]
    [InlineData("samenvatting: Uw kind schreeuwt.\n", "", "boos.md, regel 2: 'samenvatting' ontbreekt of is leeg.")]
    [InlineData("samenvatting: Uw kind schreeuwt.", "samenvatting:", "boos.md, regel 3: 'samenvatting' ontbreekt of is leeg.")]
    [InlineData("volgorde: 10", "volgorde: eerst", "boos.md, regel 5: 'volgorde' is geen getal.")]
    [InlineData("leeftijd_van: 4", "leeftijd_van: 40", "boos.md, regel 6: de leeftijd 40-18 kan niet.")]
    [InlineData("leeftijd_van: 4", "leeftijd_van: 19", "boos.md, regel 6: de leeftijd 19-18 kan niet.")]
    [InlineData("spoed: [alarm]", "spoed: [112]", "boos.md, regel 8: het spoednummer '112' bestaat niet. Kies uit: alarm.")]
    [InlineData("  titel: My child is angry\n", "", "boos.md, regel 10: 'titel' ontbreekt of is leeg.")]
    [InlineData("  - soort: opvoedhulp\n", "  - kind: opvoedhulp\n", "boos.md, regel 13: de instelling 'kind' bestaat niet. Kies uit: soort, waarom, niet.")]
    [InlineData("    waarom: U leert rustig blijven.\n", "", "boos.md, regel 13: 'waarom' ontbreekt of is leeg.")]
    [InlineData("waarom: U leert rustig blijven.", "waarom: Let op: rust.", "boos.md, regel 14: deze regel is niet te lezen.")]
    [InlineData("hulp:\n  - soort: opvoedhulp\n    waarom: U leert rustig blijven.\n    niet: Past niet bij gevaar.\n", "hulp: []\n", "boos.md, regel 12: 'hulp' ontbreekt of is leeg.")]
    [InlineData("hulp:\n  - soort", "hulp:\n    soort", "boos.md, regel 13: onder 'hulp' hoort een lijst")]
    [InlineData("\nBlijf rustig.", "", "boos.md, regel 16: er staat geen tekst onder de kop.")]
    [InlineData("---\ntitel", "titel", "boos.md, regel 1: de kop tussen twee regels met --- ontbreekt")]
    public void A_mistake_in_a_situation_is_named_with_its_line(string right, string wrong, string sentence)
    {
        string file = Right.ReplaceLineEndings("\n");
        Assert.Contains(right, file);

        var error = Assert.Throws<ContentError>(() => SituationFile.Parse("boos.md", "boos", file.Replace(right, wrong), Domains, Numbers));

        Assert.StartsWith(sentence, error.Message);
    }

    [Fact]
    public void The_name_of_a_file_fits_in_an_address() =>
        Assert.Contains("past niet in een adres", Assert.Throws<ContentError>(() => SituationFile.Parse("Mijn Kind.md", "Mijn Kind", Right, Domains, Numbers)).Message);

    [Theory]
    [InlineData("opvoedhulp: [45A03, 45a03]", "soorten.yaml, regel 1: '45a03' is geen productcode.")]
    [InlineData("- opvoedhulp", "soorten.yaml, regel 1: verwacht per regel een naam, een dubbele punt en een waarde.")]
    public void A_mistake_in_the_products_of_a_region_is_named_with_its_line(string yaml, string sentence) =>
        Assert.StartsWith(sentence, Assert.Throws<ContentError>(() => GuideFolder.Kinds("soorten.yaml", yaml)).Message);

    [Theory]
    [InlineData("- sleutel: alarm\n  naam: A\n  wanneer: Nu\n  engels: Now\n- sleutel: alarm\n  naam: B\n  wanneer: Nu\n  engels: Now", "spoed.yaml, regel 5: de sleutel 'alarm' staat er twee keer.")]
    [InlineData("- sleutel: alarm\n  naam: A\n  telefoon: 112", "spoed.yaml, regel 3: de instelling 'telefoon' bestaat niet.")]
    [InlineData("sleutel: alarm", "spoed.yaml, regel 1: verwacht een lijst")]
    public void A_mistake_in_the_urgent_numbers_is_named_with_its_line(string yaml, string sentence) =>
        Assert.StartsWith(sentence, Assert.Throws<ContentError>(() => GuideFolder.Numbers("spoed.yaml", yaml)).Message);

    [Theory]
    [InlineData("opvoedhulp: [45A03]", "content/verwijsgids/boos.md, regel 13: de soort hulp 'opvoeden' staat niet in content/regions/r/verwijsgids.yaml.")]
    [InlineData("opvoeden: [45A03]\nlogeren: []", "content/regions/r/verwijsgids.yaml, regel 2: geen enkele situatie noemt de soort hulp 'logeren'.")]
    public void Situations_and_the_products_of_a_region_name_the_same_kinds_of_help(string kinds, string sentence)
    {
        var content = Directory.CreateTempSubdirectory("pdc-gids-");
        try
        {
            Write("verwijsgids/leefgebieden.yaml", "- sleutel: gezin\n  naam: Gezin\n  engels: Family");
            Write("verwijsgids/spoed.yaml", "- sleutel: alarm\n  naam: A\n  wanneer: Nu\n  engels: Now");
            Write("verwijsgids/boos.md", Right.ReplaceLineEndings("\n").Replace("soort: opvoedhulp", "soort: opvoeden"));
            Write("regions/r/verwijsgids.yaml", kinds);

            Assert.StartsWith(sentence, Assert.Throws<ContentError>(() => GuideFolder.Read(content.FullName, "r")).Message);
        }
        finally
        {
            content.Delete(recursive: true);
        }

        void Write(string name, string text)
        {
            string path = Path.Combine(content.FullName, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }

    [Fact]
    public void A_region_without_a_file_for_the_guide_has_an_empty_guide() =>
        Assert.Empty(GuideFolder.Read(ProjectFolder.At("content"), "bestaat-niet").Situations);
}
