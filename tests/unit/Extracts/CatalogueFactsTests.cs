using Pdc.Core.Import;
using Pdc.Extracts;
using Xunit;

namespace Pdc.Tests.Unit.Extracts;

public class CatalogueFactsTests
{
    static readonly string Haaglanden = ProjectFolder.At("content", "regions", "haaglanden");

    [Fact]
    public void Municipalities_and_contracts_come_from_the_import_folder()
    {
        var facts = CatalogueFacts.Read(Path.Combine(Haaglanden, "catalogus"), RegionFile.Read(Path.Combine(Haaglanden, "regio.yaml")));
        Assert.Equal(10, facts.Municipalities.Count);
        Assert.Contains(new ContractPeriod("98700100", new(2025, 1, 1), new(2029, 12, 31)), facts.Contracts!);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_trouble() =>
        Assert.Throws<ExtractTrouble>(() => CatalogueFacts.Read(Path.Combine(Haaglanden, "nergens"), RegionFile.Read(Path.Combine(Haaglanden, "regio.yaml"))));
}
