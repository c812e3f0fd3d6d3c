using System.IO.Compression;
using System.Text;
using MiniExcelLibs;
using Pdc.Core;
using Pdc.Core.Import;
using Pdc.Site;
using Pdc.Site.OpenData;
using Xunit;

namespace Pdc.Tests.Unit.Site.OpenData;

public sealed class DataFileTests
{
    readonly MemoryTarget target = new();

    [Fact]
    public async Task The_workbook_has_a_sheet_to_read_the_lists_and_an_explanation()
    {
        await Publish(Given.Site());
        using var workbook = new MemoryStream(target.Files["data/verwijsgids.xlsx"]);

        Assert.Equal(["verwijsgids", "gemeenten", "percelen", "producten", "tarieven", "aanbieders", "locaties", "contracten", "aanbod", "toelichting"], workbook.GetSheetNames());
        var row = (IDictionary<string, object>)workbook.Query(useHeaderRow: true, sheetName: "verwijsgids").Single();
        Assert.Equal("Gezinstherapie", row["hulp"]);
        Assert.Equal("De Linde", row["aanbieder"]);
        Assert.Equal(8.0, row["weken_tot_start"]);
        Assert.Equal(new DateTime(2026, 5, 12), row["gemeten_op"]);
        Assert.Equal("90000001", row["kvk"]);
        Assert.Contains(workbook.Query(sheetName: "toelichting").Cast<IDictionary<string, object>>(), line => Equals(line["B"], "20 mei 2026"));
    }

    [Fact]
    public async Task Every_list_in_the_workbook_keeps_its_header_in_sight_and_can_be_filtered()
    {
        await Publish(Given.Site());
        var sheets = Unzip(target.Files["data/verwijsgids.xlsx"]).Where(part => part.Key.StartsWith("xl/worksheets/", StringComparison.Ordinal)).OrderBy(part => part.Key.Length).ThenBy(part => part.Key).ToList();

        Assert.Equal(DataLists.All.Count + 2, sheets.Count);
        Assert.All(sheets.SkipLast(1), sheet =>
        {
            Assert.Contains("ySplit=\"1\"", sheet.Value);
            Assert.Contains("state=\"frozen\"", sheet.Value);
            Assert.Contains("<autoFilter ref=\"A1:", sheet.Value);
        });
    }

    [Fact]
    public async Task The_same_catalogue_gives_the_same_bytes_and_uploads_nothing()
    {
        await Publish(Given.Site());
        target.Forget();
        await Publish(Given.Site());

        Assert.Empty(target.Steps);
    }

    [Fact]
    public async Task A_secret_location_is_in_no_file_that_anyone_can_take_away()
    {
        var provider = Given.Provider("90000001", "De Linde", Given.Offer(Given.Therapy, 3, 8) with { Locations = ["L1", "schuilhuis-7"] }) with
        {
            Locations = [Given.Location("L1", "Het Atelier", "Voorstraat", "2611 AA"), Given.Location("schuilhuis-7", "De Schuilplaats", "Achterpad", "2613 ZX", secret: true)],
        };
        await Publish(Given.Site(Given.With(provider)));

        foreach (var (path, bytes) in target.Files)
        {
            string text = path.EndsWith(".xlsx", StringComparison.Ordinal) ? string.Concat(Unzip(bytes).Values) : Encoding.UTF8.GetString(bytes);
            foreach (string secret in new[] { "schuilhuis-7", "De Schuilplaats", "Achterpad", "2613 ZX", "2613ZX" })
                Assert.False(text.Contains(secret, StringComparison.OrdinalIgnoreCase), $"{path} holds '{secret}'");
        }

        Assert.Contains("Voorstraat", target.Text("data/locaties.csv"));
    }

    [Fact]
    public void What_is_internal_stands_in_no_list()
    {
        var named = DataLists.All.SelectMany(list => list.Columns.Select(column => $"{list.Name}.{column.Name}")).ToHashSet();

        Assert.DoesNotContain("verplichtingen", DataLists.All.Select(list => list.Name));
        Assert.DoesNotContain("contacten", DataLists.All.Select(list => list.Name));
        foreach (string column in new[] { "aanbieders.strategisch", "locaties.geheim", "contracten.nummer", "contracten.grond", "contracten.verlenging_tot" })
            Assert.DoesNotContain(column, named);
    }

    [Fact]
    public void Columns_are_called_as_in_the_import_format_and_stand_in_its_order()
    {
        foreach (var list in DataLists.All)
        {
            var format = Sheets.Find(list.Name)!.Columns;
            var shared = list.Columns.Select(column => column.Name).Where(format.Contains).ToList();

            Assert.Equal(shared, format.Where(shared.Contains));
            Assert.True(list.Columns.Count - shared.Count <= 1, list.Name);
        }
    }

    [Fact]
    public async Task A_text_that_begins_as_a_formula_does_not_run_in_a_spreadsheet_and_a_telephone_number_stays_whole()
    {
        var provider = Given.Provider("90000001", "=HYPERLINK(\"https://kwaad.example\")", Given.Offer(Given.Therapy, 3, 8) with { Remark = "-1+1; \"let op\"" }) with { Phone = "+31 70 111 11 11" };
        await Publish(Given.Site(Given.With(provider)));

        Assert.Contains("\"'=HYPERLINK(\"\"https://kwaad.example\"\")\"", target.Text("data/aanbieders.csv"));
        Assert.Contains(";+31 70 111 11 11;", target.Text("data/aanbieders.csv"));
        Assert.Contains("\"'-1+1; \"\"let op\"\"\"", target.Text("data/aanbod.csv"));
        Assert.DoesNotContain("<f>", string.Concat(Unzip(target.Files["data/verwijsgids.xlsx"]).Values));
    }

    [Fact]
    public async Task A_csv_begins_with_a_byte_order_mark_and_has_a_line_per_row()
    {
        await Publish(Given.Site());

        Assert.Equal([0xEF, 0xBB, 0xBF], target.Files["data/percelen.csv"][..3]);
        Assert.Equal("\ufeffcode;naam;omschrijving;volgorde\r\nII;Ambulante hulp;Hulp bij u thuis of bij de aanbieder.;2\r\n", target.Text("data/percelen.csv"));
    }

    [Fact]
    public async Task A_changed_waiting_time_alone_leaves_the_large_files_for_the_night()
    {
        await Publish(Given.Site());
        target.Forget();
        var shorter = Given.With(Given.Provider("90000001", "De Linde", Given.Offer(Given.Therapy, intake: 1, treatment: 2)));
        await Publish(Given.Site(shorter) with { RenewsData = false });

        Assert.DoesNotContain(target.Steps, step => step.Contains("data/", StringComparison.Ordinal));
        Assert.Contains("write aanbieders/de-linde/index.html", target.Steps);

        await Publish(Given.Site(shorter));
        Assert.Contains("write data/aanbod.csv", target.Steps);
        Assert.Contains("write data/verwijsgids.xlsx", target.Steps);
    }

    [Fact]
    public async Task A_location_that_became_secret_leaves_every_file_at_once()
    {
        await Publish(Given.Site());
        target.Forget();
        var provider = Given.Provider("90000001", "De Linde", Given.Offer(Given.Therapy, intake: 3, treatment: 8)) with { Locations = [Given.Location("L1", "Het Atelier", "Voorstraat", "2611 AA", secret: true)] };
        await Publish(Given.Site(Given.With(provider)) with { RenewsData = false });

        foreach (string file in new[] { "locaties.csv", "locaties.json", "verwijsgids.xlsx" })
            Assert.Contains($"write data/{file}", target.Steps);
        Assert.DoesNotContain("Voorstraat", string.Concat(Unzip(target.Files["data/verwijsgids.xlsx"]).Values));
    }

    Task<SiteReport> Publish(SiteSource source) => SitePublisher.Publish(source, target, CancellationToken.None);

    static Dictionary<string, string> Unzip(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            Assert.Equal(1980, entry.LastWriteTime.Year);
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        });
    }
}
