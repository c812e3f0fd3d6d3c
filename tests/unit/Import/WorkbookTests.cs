using MiniExcelLibs;
using Pdc.Core.Import;
using Xunit;

namespace Pdc.Tests.Unit.Import;

public sealed class WorkbookTests : IDisposable
{
    readonly ImportedFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_workbook_says_the_same_as_the_folder_it_was_made_from()
    {
        var fromFolder = folder.Read();
        string path = Path.Combine(folder.Path, "catalogus.xlsx");
        MiniExcel.SaveAs(path, Sheets.All.ToDictionary(sheet => sheet.Name, sheet => (object)Rows(fromFolder, sheet)));

        var fromWorkbook = CatalogueReader.Read(path, Given.Region, ImportedFolder.Today);

        Assert.Empty(fromWorkbook.Findings);
        Assert.Equivalent(fromFolder.Snapshot, fromWorkbook.Snapshot, strict: true);
    }

    [Fact]
    public void A_file_that_is_no_workbook_is_refused_with_a_sentence()
    {
        string path = Path.Combine(folder.Path, "catalogus.xlsx");
        File.WriteAllText(path, "geen werkmap");
        Assert.Contains("geen leesbare Excel-werkmap", CatalogueReader.Read(path, Given.Region, ImportedFolder.Today).Errors.First().ToString());
    }

    [Fact]
    public void A_workbook_with_a_broken_sheet_is_refused_with_a_sentence()
    {
        string path = Path.Combine(folder.Path, "catalogus.xlsx");
        MiniExcel.SaveAs(path, new Dictionary<string, object> { ["gemeenten"] = new[] { new { code = "0503" } } });
        using (var zip = System.IO.Compression.ZipFile.Open(path, System.IO.Compression.ZipArchiveMode.Update))
        {
            zip.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
            using var sheet = new StreamWriter(zip.CreateEntry("xl/worksheets/sheet1.xml").Open());
            sheet.Write("<worksheet><sheetData><row r=\"1\"><c");
        }

        Assert.Contains("geen leesbare Excel-werkmap", CatalogueReader.Read(path, Given.Region, ImportedFolder.Today).Errors.First(error => error.File == "catalogus.xlsx").ToString());
    }

    static List<Dictionary<string, object>> Rows(ImportedCatalogue imported, Sheet sheet) =>
        [.. imported.Rows.Where(row => row.Sheet == sheet).Select(row => sheet.Columns.Zip(row.Cells).ToDictionary(cell => cell.First, cell => (object)cell.Second))];
}
