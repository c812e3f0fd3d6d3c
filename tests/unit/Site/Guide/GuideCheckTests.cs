using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Site.Guide;
using Xunit;

namespace Pdc.Tests.Unit.Site.Guide;

public sealed class GuideCheckTests
{
    [Fact]
    public void A_code_that_the_catalogue_does_not_know_is_named_with_its_line()
    {
        var guide = Given.Guide with { Kinds = new Dictionary<string, HelpKind>(Given.Guide.Kinds) { ["groep"] = new("groep", [ProductCode.Parse("99X99")], new("regio.yaml", 2)) } };

        Assert.Equal("regio.yaml, regel 2: product 99X99 bij 'groep' staat niet in de catalogus. Verbeter de code, of haal haar weg.", Assert.Single(guide.Against(Given.Catalogue)));
    }

    [Fact]
    public void Help_that_never_fits_the_ages_of_a_situation_is_named_with_its_line()
    {
        var guide = Given.Guide with { Situations = [Given.Guide.Situations[0] with { Ages = new(0, 3) }] };

        Assert.Equal("ruzie.md, regel 10: 'therapie' is Gezinstherapie (45A01), leeftijd 4 tot en met 18 jaar. De leeftijd in deze situatie is tot en met 3 jaar: dat past nooit.", guide.Against(Given.Catalogue).First());
    }

    [Fact]
    public void A_product_that_has_ended_is_no_mistake() =>
        Assert.Empty(Given.Guide.Against(Given.Catalogue with { Products = [.. Given.Catalogue.Products.Select(product => product with { Valid = new(new(2025, 1, 1), new(2025, 12, 31)) })] }));
}
