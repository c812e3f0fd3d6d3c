using Pdc.Core.Import;
using Xunit;

namespace Pdc.Tests.Unit.Import;

public sealed class RegionFileTests
{
    [Fact]
    public void A_term_that_ends_before_it_begins_is_named_with_its_line()
    {
        string path = Path.GetTempFileName();
        try
        {
            var lines = File.ReadAllLines(ProjectFolder.At("content", "regions", "haaglanden", "regio.yaml"));
            int end = Array.FindIndex(lines, line => line.TrimStart().StartsWith("tot:", StringComparison.Ordinal));
            lines[end] = "  tot: 2001-01-01";
            File.WriteAllLines(path, lines);

            var refused = Assert.Throws<RegionFileException>(() => RegionFile.Read(path));

            Assert.StartsWith($"{path}: regel {end + 1}, 'looptijd.tot': deze dag ligt voor 'van'", refused.Message);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
