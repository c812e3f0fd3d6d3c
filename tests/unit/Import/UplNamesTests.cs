using Pdc.Core.Catalogue;
using Xunit;

namespace Pdc.Tests.Unit.Import;

public sealed class UplNamesTests
{
    [Fact]
    public void Every_name_we_accept_stands_in_the_official_list_with_that_address()
    {
        string path = Path.GetFullPath(ProjectFolder.At("..", "shared", "standards", "upl", "UPL-actueel.csv"));
        if (!File.Exists(path))
            Assert.Skip($"The official list is not there: {path}");

        var official = File.ReadLines(path).Skip(1).Select(line => line.Split(',')).DistinctBy(cells => cells[0]).ToDictionary(cells => cells[0], cells => cells[1]);
        Assert.All(UplNames.All, name => Assert.Equal(official[name], UplNames.Uri(name)));
    }
}
