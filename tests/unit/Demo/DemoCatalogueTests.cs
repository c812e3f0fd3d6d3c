using FsCheck;
using FsCheck.Fluent;
using Pdc.Cli;
using Pdc.Cli.Demo;
using Pdc.Core.Catalogue;
using Pdc.Core.Import;
using Xunit;

namespace Pdc.Tests.Unit.Demo;

public sealed class DemoCatalogueTests
{
    static readonly DateOnly Day = new(2026, 11, 20);

    [Fact]
    public void Whatever_the_seed_a_generated_catalogue_can_be_imported() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNegativeInt>(), Gen.Choose(1, 60).ToArbitrary(), Gen.Choose(0, 2500).ToArbitrary(), (seed, providers, days) =>
        {
            var asOf = new DateOnly(2025, 1, 1).AddDays(days);
            var imported = Import(providers, seed.Get, asOf);
            return imported.Snapshot.Providers.Count == providers && !imported.Errors.Any();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    [Fact]
    public void The_same_seed_gives_the_same_files_and_another_seed_others()
    {
        Assert.Equal(Files(40, seed: 7), Files(40, seed: 7));
        Assert.NotEqual(Files(40, seed: 7), Files(40, seed: 8));
    }

    [Fact]
    public void A_large_catalogue_has_about_five_offers_and_two_locations_a_provider_and_no_two_summaries_alike()
    {
        var imported = Import(3000, seed: 1, Day);
        var providers = imported.Snapshot.Providers;

        Assert.Empty(imported.Errors);
        Assert.InRange(providers.Average(provider => provider.Offers.Count), 4, 6);
        Assert.InRange(providers.Average(provider => provider.Locations.Count), 1.8, 2.2);
        Assert.Equal(3000, providers.Select(provider => provider.Summary).Distinct().Count());
        Assert.InRange(providers.Count(provider => provider.Description is not null), 1300, 1700);
        Assert.InRange(providers.Select(provider => provider.Name).Distinct().Count(), 2700, 2990);
        Assert.Equal(Enum.GetValues<WaitingState>().Order(), providers.SelectMany(provider => provider.Offers).Select(offer => offer.WaitingOn(Day, 35)).Distinct().Order());
    }

    [Fact]
    public void A_folder_with_something_in_it_is_refused_and_left_as_it_was()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "eigen.txt"), "van mij");

            Assert.Contains("niet leeg", Assert.Throws<CommandError>(() => DemoGenerateCommand.Run(1, 1, Day, folder)).Message);
            Assert.Single(Directory.EnumerateFileSystemEntries(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_day_before_the_region_had_products_is_refused() =>
        Assert.Contains("2025-01-01", Assert.Throws<CommandError>(() => Import(1, 1, new(2024, 12, 31))).Message);

    static ImportedCatalogue Import(int providers, int seed, DateOnly asOf) => In(providers, seed, asOf, folder =>
        CatalogueReader.Read(folder, Regions.Read("haaglanden"), asOf));

    static string Files(int providers, int seed) => In(providers, seed, Day, folder =>
        string.Concat(Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(File.ReadAllText)));

    static T In<T>(int providers, int seed, DateOnly asOf, Func<string, T> read)
    {
        string folder = Directory.CreateTempSubdirectory("pdc-test-").FullName;
        try
        {
            DemoCatalogue.Write(Regions.Folder("haaglanden"), providers, seed, asOf, folder, _ => { });
            return read(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
