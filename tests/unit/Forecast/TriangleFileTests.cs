using System.Text;
using System.Text.Json;
using Pdc.Extracts.Forecast.Triangles;
using Xunit;

namespace Pdc.Tests.Unit.Forecast;

public sealed class TriangleFileTests
{
    const string Small = "development,origin,values\n2001,2001,100\n2002,2001,150\n2003,2001,165\n2002,2002,110\n2003,2002,176\n2003,2003,90.5\n";

    [Fact]
    public void Order_of_rows_and_columns_and_quotes_do_not_matter()
    {
        const string shuffled = "\uFEFF\"values\",\"origin\",\"development\"\n90.5,2003,2003\n\"176\",2002,2003\n165,2001,2003\n100,2001,2001\n150,2001,2002\n110,2002,2002\n\n";

        Assert.Equal(Report(Small), Report(shuffled));
    }

    [Fact]
    public void The_report_holds_every_figure_under_its_fixed_name()
    {
        using var report = JsonDocument.Parse(Report(Small));

        Assert.Equal(["factors", "origins", "total"], report.RootElement.EnumerateObject().Select(field => field.Name));
        Assert.Equal(2, report.RootElement.GetProperty("factors").GetArrayLength());
        var youngest = report.RootElement.GetProperty("origins")[2];
        Assert.Equal(["origin", "latest", "ultimate", "ibnr", "se"], youngest.EnumerateObject().Select(field => field.Name));
        Assert.Equal(2003, youngest.GetProperty("origin").GetInt32());
        Assert.Equal(90.5, youngest.GetProperty("latest").GetDouble());
        Assert.Equal(90.5 * (326.0 / 210) * (165.0 / 150), youngest.GetProperty("ultimate").GetDouble(), 9);
        Assert.Equal(["ibnr", "se"], report.RootElement.GetProperty("total").EnumerateObject().Select(field => field.Name));
    }

    [Fact]
    public void Two_origins_give_a_reserve_but_no_standard_error()
    {
        using var report = JsonDocument.Parse(Report("development,origin,values\n1,1,10\n2,1,15\n2,2,20\n"));

        Assert.Equal(10, report.RootElement.GetProperty("total").GetProperty("ibnr").GetDouble());
        Assert.Equal(JsonValueKind.Null, report.RootElement.GetProperty("total").GetProperty("se").ValueKind);
    }

    [Theory]
    [InlineData("", "Regel 1: het bestand is leeg")]
    [InlineData("development,origin\n1,1\n", "Regel 1: de kolom values ontbreekt")]
    [InlineData("development;origin;values\n1;1;1\n", "Regel 1: de kolom development ontbreekt")]
    [InlineData("development,origin,values,naam\n1,1,1,x\n", "Regel 1, kolom 4: 'naam'")]
    [InlineData("development,origin,values,values\n1,1,1,1\n", "Regel 1, kolom 4: 'values'")]
    [InlineData("development,origin,values\n", "Regel 2: er staan geen cellen")]
    [InlineData("development,origin,values\n2001,2001,10\n2002,2001,12\n", "Regel 2, kolom origin: er is maar één rij (2001)")]
    [InlineData("development,origin,values\n1,1,10\n2,1,tien\n2,2,4\n", "Regel 3, kolom values: 'tien' is geen getal")]
    [InlineData("development,origin,values\n1,1,10\n2,1,NaN\n2,2,4\n", "Regel 3, kolom values: 'NaN' is geen getal")]
    [InlineData("development,origin,values\n1,1,10\n2,1,1.000,5\n2,2,4\n", "Regel 3: verwacht 3 waarden")]
    [InlineData("development,origin,values\n1,1,10\n2,1,\n2,2,4\n", "Regel 3, kolom values: '' is geen getal")]
    [InlineData("development,origin,values\n1,1,10\n2,1,-4\n2,2,4\n", "Regel 3, kolom values: -4 is niet groter dan nul")]
    [InlineData("development,origin,values\n1,1,10\n2,1,0\n2,2,4\n", "Regel 3, kolom values: 0 is niet groter dan nul")]
    [InlineData("development,origin,values\n1,1,10\n2,1,1e300\n2,2,4\n", "Regel 3, kolom values: 1e300 is te groot")]
    [InlineData("development,origin,values\n1,1,10\ntwee,1,12\n2,2,4\n", "Regel 3, kolom development: 'twee' is geen heel getal")]
    [InlineData("development,origin,values\n1,1,10\n2,1.5,12\n2,2,4\n", "Regel 3, kolom origin: '1.5' is geen heel getal")]
    [InlineData("development,origin,values\n1,2,10\n2,1,12\n2,2,4\n", "Regel 2, kolom development: 1 ligt vóór origin 2")]
    [InlineData("development,origin,values\n1,1,10\n2,1,12\n2,2,4\n2,1,13\n", "Regel 5, kolom origin: de cel met origin 1 en development 2 staat ook op regel 3")]
    [InlineData("development,origin,values\n1,1,1\n3,1,3\n2,2,4\n3,2,5\n3,3,6\n", "Na regel 2, kolom values: er ontbreekt een cel, origin 1 met development 2")]
    [InlineData("development,origin,values\n1,1,1\n2,1,2\n3,1,3\n2,2,4\n3,3,6\n", "Na regel 5, kolom values: er ontbreekt een cel, origin 2 met development 3")]
    [InlineData("development,origin,values\n1,1,1\n2,1,2\n3,1,3\n3,3,6\n", "Na regel 3, kolom values: er ontbreekt een cel, origin 2 met development 2")]
    [InlineData("development,origin,values\n1,1,1\n900000,1,2\n900000,2,4\n", "Regel 3, kolom development: de driehoek zou 900000 perioden hebben")]
    public void What_is_no_triangle_is_refused_with_line_and_column(string text, string sentence)
    {
        var error = Assert.Throws<TriangleFileError>(() => TriangleFile.Read(new StringReader(text)));

        Assert.StartsWith(sentence, error.Message);
    }

    static string Report(string text)
    {
        using var stream = new MemoryStream();
        TriangleReport.Write(new ChainLadder(TriangleFile.Read(new StringReader(text))), stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
