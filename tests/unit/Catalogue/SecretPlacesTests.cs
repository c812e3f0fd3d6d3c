using Pdc.Core.Catalogue;
using Pdc.Functions.Changes;
using Xunit;

namespace Pdc.Tests.Unit.Catalogue;

public sealed class SecretPlacesTests
{
    static readonly Provider Linde = Given.Provider("90000001", "De Linde") with
    {
        Locations = [Given.Location("L1", "Het Atelier", "Voorstraat", "2611 AA"), Given.Location("L2", "Zeemeeuw", "Verborgen laan", "2612 ZX", secret: true)],
    };

    [Theory]
    [InlineData("Kom naar Verborgen Laan 12.", true)]
    [InlineData("Kom naar de verborgenlaan **12**, 2e etage.", true)]
    [InlineData("Post naar 2612zx Delft", true)]
    [InlineData("Kom naar Verborgen Laan 123.", false)]
    [InlineData("Wij werken in de verborgen laan en 12 andere straten.", false)]
    [InlineData("Kom naar Voorstraat 12, 2611 AA.", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_text_tells_where_a_secret_location_is_or_does_not(string? text, bool betrayed) =>
        Assert.Equal(betrayed, Linde.AreBetrayedBy(text));

    [Fact]
    public void What_an_open_location_has_too_may_be_told() =>
        Assert.False((Linde with { Locations = [Given.Location("L1", "Voor", "Voorstraat", "2612 ZX"), Linde.Locations[1]] }).AreBetrayedBy("Wij zitten op 2612 ZX."));

    [Fact]
    public void A_provider_cannot_propose_it_in_either_text() =>
        Assert.Equal(["samenvatting", "omschrijving"], new DescriptionForm("Verborgen laan 12", "2612 ZX", "2612 ZX").Betrayals(Linde).Select(error => error.Field));
}
