using System.IO.Compression;
using System.Text;
using Pdc.Core;
using Pdc.Site.OpenData.Lists;

namespace Pdc.Site.OpenData;

/// <summary>
/// The guide as an Excel workbook (ECMA-376): a first sheet to read and filter, the lists of the import format behind it, and an explanation.
/// Headers are frozen and every sheet has a filter. Written by hand as a stream: every part has one fixed moment, so the same catalogue
/// gives the same bytes, and a sheet is never in memory as a whole.
/// </summary>
static class Workbook
{
    // The earliest moment a ZIP knows.
    static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    const string Explanation = "toelichting";

    static readonly IReadOnlyList<DataList> Lists = [OfferLists.Guide, .. DataLists.All];

    public static void Write(Edition edition, Stream to)
    {
        string[] sheets = [.. Lists.Select(list => list.Name), Explanation];
        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        Part(zip, "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + $"<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{Kind}sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{Kind}styles+xml\"/>"
            + string.Concat(sheets.Select((_, i) => $"<Override PartName=\"/xl/worksheets/sheet{i + 1}.xml\" ContentType=\"{Kind}worksheet+xml\"/>")) + "</Types>");
        Part(zip, "_rels/.rels", $"<Relationships xmlns=\"{PackageRelations}\"><Relationship Id=\"rId1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        Part(zip, "xl/workbook.xml",
            $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>" + string.Concat(sheets.Select((name, i) => $"<sheet name=\"{name}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>")) + "</sheets>"
            // Excel keeps its filters under this hidden name too, and repairs the file when it is missing.
            + "<definedNames>" + string.Concat(Lists.Select((list, i) => $"<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"{i}\" hidden=\"1\">{list.Name}!{WorksheetFile.Range(list.Columns.Count, list.Count(edition) + 1, '$')}</definedName>")) + "</definedNames></workbook>");
        Part(zip, "xl/_rels/workbook.xml.rels",
            $"<Relationships xmlns=\"{PackageRelations}\">" + string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))
            + $"<Relationship Id=\"rId{sheets.Length + 1}\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>");
        // Styles by number: 0 plain, 1 header, 2 day as the reader's own Excel writes days, 3 long text that wraps.
        Part(zip, "xl/styles.xml",
            $"<styleSheet xmlns=\"{Main}\"><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
            + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE8F3F3\"/><bgColor indexed=\"64\"/></patternFill></fill></fills>"
            + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
            + "<cellXfs count=\"4\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\"><alignment vertical=\"top\"/></xf><xf numFmtId=\"0\" fontId=\"1\" fillId=\"2\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\"/>"
            + "<xf numFmtId=\"14\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\"/></xf><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf></cellXfs>"
            + "<cellStyles count=\"1\"><cellStyle name=\"Standaard\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>");

        for (int i = 0; i < Lists.Count; i++)
        {
            using var part = Open(zip, $"xl/worksheets/sheet{i + 1}.xml");
            WorksheetFile.Write(Lists[i], edition, part);
        }

        using var last = Open(zip, $"xl/worksheets/sheet{sheets.Length}.xml");
        WorksheetFile.WriteLines(Explain(edition), last);
    }

    static IEnumerable<(string Left, string Right)> Explain(Edition edition) =>
    [
        (edition.Region.SiteName, ""),
        ("Stand van", edition.Today.InWords()),
        ("Van", $"{edition.Region.BureauName}, {edition.Region.BureauEmail}, {edition.Region.BureauPhone}"),
        ("Nieuwste gegevens", edition.Origin + "/data/"),
        ("Licentie", $"{Licence.Name}: u mag alles met deze gegevens doen. {Licence.Address}"),
        ("Wachttijd", $"Weken vanaf de verwijzing. Een wachttijd van meer dan {edition.Region.Limits.WaitingTimeValidDays} dagen oud is onbekend."),
        ("Geheime locaties", "Het adres van een geheime locatie staat nergens in dit bestand."),
        ("", ""),
        .. Lists.SelectMany(list => new[] { ($"Blad {list.Name}", $"{list.About} {Count.Of(list.Count(edition), "rij", "rijen")}.") }
            .Concat(list.Columns.Select(column => ($"{list.Name}: {column.Name}", column.Meaning)))),
    ];

    static void Part(ZipArchive zip, string name, string xml)
    {
        using var part = Open(zip, name);
        part.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"u8);
        part.Write(Encoding.UTF8.GetBytes(xml));
    }

    static Stream Open(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Always;
        return entry.Open();
    }
}
