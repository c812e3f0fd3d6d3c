using Pdc.Cli;
using Pdc.Cli.Demo;
using Pdc.Core.Catalogue;
using Pdc.Core.Import;
using Xunit;

namespace Pdc.Tests.Unit.Demo;

public sealed class ShippedRegionTests
{
    static readonly DateOnly BaseDate = new(2026, 11, 20);

    public static TheoryData<string, string> RegionsAndDays => new()
    {
        { "haaglanden", "2026-11-20" }, { "haaglanden", "2027-08-31" }, { "haaglanden", "2026-02-01" },
        { "midden-holland", "2026-11-20" }, { "midden-holland", "2028-02-29" },
    };

    [Theory, MemberData(nameof(RegionsAndDays))]
    public void A_demo_region_can_be_imported_on_any_day(string region, string day) =>
        Assert.Empty(Read(region, DateOnly.Parse(day)).Errors);

    [Fact]
    public void The_files_as_they_stand_can_be_imported_from_their_base_date_on()
    {
        var imported = CatalogueReader.Read(Path.Combine(Regions.Folder("haaglanden"), "catalogus"), Regions.Read("haaglanden"), BaseDate);

        Assert.Empty(imported.Errors);
        Assert.Equal(BaseDate, DemoDates.BaseDate(Regions.Folder("haaglanden")));
    }

    [Theory]
    [InlineData("2026-11-20")]
    [InlineData("2029-07-01")]
    public void The_demo_shows_every_state_of_a_waiting_time_whenever_it_is_started(string day)
    {
        var today = DateOnly.Parse(day);
        var catalogue = Read("haaglanden", today).Snapshot;
        var states = catalogue.Providers.SelectMany(provider => provider.Offers).CountBy(offer => offer.WaitingOn(today, catalogue.Region.Limits.WaitingTimeValidDays)).ToDictionary();

        Assert.All(Enum.GetValues<WaitingState>(), state => Assert.True(states.GetValueOrDefault(state) >= 10, $"Only {states.GetValueOrDefault(state)} offers are {state}."));
    }

    [Fact]
    public void The_demo_has_the_cases_that_a_guide_must_be_able_to_show()
    {
        var imported = Read("haaglanden", BaseDate);
        var providers = imported.Snapshot.Providers;

        Assert.Equal(48, providers.Count);
        Assert.Equal(12, providers.Count(provider => provider.Strategic));
        Assert.True(providers.Sum(provider => provider.Offers.Count) >= 210);
        Assert.Contains(providers, provider => provider.Name.Length > 120);
        Assert.Contains(providers, provider => provider.Name.Any(c => c > 127));
        Assert.Contains(providers, provider => provider.Offers.Count == 0);
        Assert.Contains(providers.CountBy(provider => provider.Name), name => name.Value == 2);
        Assert.Contains(providers, provider => provider.Contracts is [{ Ground: ContractGround.CourtRuling }]);
        Assert.True(providers.SelectMany(provider => provider.Locations).Count(location => location.Secret) >= 4);
        Assert.NotEmpty(imported.Warnings);
        Assert.All(imported.Snapshot.Lots, lot => Assert.Contains(imported.Snapshot.Products, product => product.Lot == lot.Code));
    }

    [Fact]
    public void A_product_shows_its_old_and_its_coming_tariff()
    {
        var products = Read("haaglanden", BaseDate).Snapshot.Products;

        Assert.Contains(products, product => product.Tariffs.Any(tariff => tariff.Valid.To < BaseDate) && product.Tariffs.Any(tariff => tariff.Valid.From > BaseDate));
    }

    static ImportedCatalogue Read(string region, DateOnly today) => DemoDates.Read(Regions.Folder(region), Regions.Read(region), today);
}
