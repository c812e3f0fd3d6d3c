using Pdc.Core.Import;
using Xunit;

namespace Pdc.Tests.Unit.Generate;

public sealed class CatalogueFilesTests(MadeDeliveries made) : IClassFixture<MadeDeliveries>
{
    [Fact]
    public void The_catalogue_beside_the_deliveries_can_be_imported_into_the_region()
    {
        var region = RegionFile.Read(ProjectFolder.At("content", "regions", "haaglanden", "regio.yaml"));

        var imported = CatalogueReader.Read(Path.Combine(made.Folder, "catalogus"), region, new DateOnly(2026, 9, 30));

        Assert.Empty(imported.Findings);
        var agbs = imported.Snapshot.Providers.Select(provider => provider.Agb.ToString()).ToHashSet();
        Assert.Superset(made.Sound("declaratie").Select(entry => entry.Row["aanbieder_agb"]).ToHashSet(), agbs);
    }
}
