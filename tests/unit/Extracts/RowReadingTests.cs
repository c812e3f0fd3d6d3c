using System.Globalization;
using System.Text;
using CsvHelper;
using FsCheck;
using FsCheck.Fluent;
using Pdc.Core;
using Pdc.Extracts;
using Pdc.Extracts.Deliveries;
using Pdc.Extracts.Generate.World;
using Pdc.Extracts.Rows;
using Pdc.Extracts.Rows.Shapes;
using Xunit;

namespace Pdc.Tests.Unit.Extracts;

/// <summary>Lines are cut as another reader cuts them, and cells are judged as plain code would judge them, whatever stands in them.</summary>
public class RowReadingTests
{
    const string Header = "a;b;c\n";

    [Fact]
    public void Any_file_is_cut_as_a_csv_reader_cuts_it()
    {
        var pieces = Gen.Elements("a", "bb", "é", ";", ";", ";", "\n", "\n", "\r\n", "\r", "\"", "\"\"", " ", new string('x', 40), "y;z;w\n", "\"p;q\";r;\"\"\"s\"\n");
        Prop.ForAll(Gen.ListOf(pieces).ToArbitrary(), list =>
        {
            byte[] file = Encoding.UTF8.GetBytes(Header + string.Concat(list));
            return string.Join('\n', Ours(file)) == string.Join('\n', Theirs(file));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithEndSize(200));
    }

    [Fact]
    public void Rows_with_nothing_about_them_are_cut_as_all_others()
    {
        var row = Gen.Elements("y;z;w\n", ";;\n", "é;;1\n");
        var rows = Gen.Choose(1, 150).SelectMany(count => Gen.ArrayOf(row, count)).Select(string.Concat);
        var other = Gen.Elements("\n", "x\n", "a;b\n", "a;b;c;d\n", ";;;;;\n", "y;z;w");
        Prop.ForAll(Gen.ListOf(Gen.OneOf(rows, row, other)).ToArbitrary(), list =>
        {
            byte[] file = Encoding.UTF8.GetBytes(Header + string.Concat(list));
            return string.Join('\n', Ours(file)) == string.Join('\n', Theirs(file));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(40));
    }

    [Fact]
    public void A_line_is_cut_the_same_wherever_a_block_of_the_file_ends()
    {
        string text = Header + string.Concat(Enumerable.Range(0, 20_000).Select(line => $"{line};\"{new string('é', line % 37)}\"\"\";{line % 7}{(line % 3 == 0 ? "\r\n" : "\n")}"));
        byte[] file = Encoding.UTF8.GetBytes(text);
        Assert.Equal(Theirs(file), Ours(file));
    }

    [Fact]
    public void A_line_of_almost_a_megabyte_is_a_line()
    {
        byte[] file = Encoding.UTF8.GetBytes($"{Header}1;{new string('x', 1_000_000)};3\n4;5;6");
        Assert.Equal(Theirs(file), Ours(file));
    }

    [Fact]
    public void A_date_is_one_that_the_calendar_has()
    {
        var texts = Enumerable.Range(0, 45_000).Select(day => new DateOnly(1990, 1, 1).AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            .Concat(from year in new[] { "2000", "2023", "2024", "2079", "2080", "2100", "9999" } from month in Enumerable.Range(0, 100) from day in Enumerable.Range(0, 100) select $"{year}-{month:D2}-{day:D2}")
            .Concat(["2026/01/01", "2026-1-010", "20260101--", "2026-01-0x", "2026-0:-01", "202x-01-01", "2026-01-01 ", "26-01-01", "-026-01-01", "2026-01-+1"]);
        foreach (string text in texts)
        {
            bool exists = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year >= 2000;
            Assert.Equal((text, exists ? (Verdict.Fine, (long)DayNumbers.Of(day)) : (Verdict.R11, -1)), (text, Judge(new DateShape(past: false), text)));
        }
    }

    [Fact]
    public void A_number_says_what_its_digits_say()
    {
        var numbers = Gen.Choose(-1_000_000_000, 1_000_000_000).Select(number => number.ToString(CultureInfo.InvariantCulture));
        var noise = Gen.Elements("-", "", "0", "00000001", "99999999", "100000000", "-99999999", "1x", "x1", "1.0", "+1", "--1", "1-", "/9", "9:", "１");
        Prop.ForAll(Gen.OneOf(numbers, noise).ToArbitrary(), text =>
        {
            if (text.Length == 0)
                return true;
            string digits = text.TrimStart('-');
            bool isNumber = digits.Length > 0 && text.Length - digits.Length <= 1 && digits.All(char.IsAsciiDigit);
            var (verdict, value) = Judge(new NumberShape(8, "een aantal"), text);
            return verdict == (!isNumber ? Verdict.R11 : digits.Length > 8 ? Verdict.R12 : Verdict.Fine)
                && (verdict != Verdict.Fine || value == long.Parse(text, CultureInfo.InvariantCulture));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Fact]
    public void The_elfproef_is_passed_by_the_same_numbers_whoever_counts()
    {
        for (int number = 123_456_000; number < 123_466_000; number++)
            Assert.Equal(TestBsn.Passes(number), Judge(new BsnShape(), $"{number:D9}").Verdict == Verdict.Fine);
        Assert.Equal(Verdict.R20, Judge(new BsnShape(), "000000000").Verdict);
        Assert.Equal(Verdict.R11, Judge(new BsnShape(), "99990000A").Verdict);
        Assert.Equal(Verdict.R12, Judge(new BsnShape(), "9999000060").Verdict);
    }

    [Fact]
    public void A_list_holds_its_own_codes_and_nothing_else()
    {
        foreach (var list in new[] { CodeList.Category, CodeList.ReturnCode, CodeList.ClaimStatus, CodeList.ReturnLevel, CodeList.DebitCredit })
        {
            var shape = new ListShape(list);
            Assert.All(list.Codes, code => Assert.Equal(Verdict.Fine, Judge(shape, code).Verdict));
            Assert.All(list.Codes, code => Assert.Equal(Verdict.R13, Judge(shape, code + "x").Verdict));
            Assert.All(Enumerable.Range(0, 10_000).Select(number => $"{number:D4}").Where(code => !list.Contains(code)), code => Assert.Equal(Verdict.R13, Judge(shape, code).Verdict));
            Assert.Equal(Verdict.R13, Judge(shape, new string('1', 40)).Verdict);
        }
    }

    [Theory]
    [InlineData("45A03", nameof(Verdict.Fine))]
    [InlineData("45a03", nameof(Verdict.Fine))]
    [InlineData("45A033", nameof(Verdict.R12))]
    [InlineData("45-03", nameof(Verdict.R11))]
    [InlineData("45é", nameof(Verdict.R11))]
    [InlineData("A23456789012345678901234567890", nameof(Verdict.R12))]
    public void A_code_is_of_letters_and_digits(string code, string verdict) => Assert.Equal(verdict, Judge(new CodeShape(5), code).Verdict.ToString());

    [Theory]
    [InlineData("12:34:56", true)]
    [InlineData("12:34", true)]
    [InlineData("24:00:00", false)]
    [InlineData("12:60:00", false)]
    [InlineData("12.34.56", false)]
    [InlineData("1:2:3", false)]
    public void A_time_is_one_of_the_clock(string time, bool exists) => Assert.Equal(exists ? Verdict.Fine : Verdict.R11, Judge(new TimeShape(), time).Verdict);

    static (Verdict Verdict, long Value) Judge<TShape>(TShape shape, string text) where TShape : struct, IShape
    {
        // What stands behind a cell is no part of it.
        byte[] bytes = [.. Encoding.UTF8.GetBytes(text), .. Enumerable.Repeat((byte)'7', Cell.Slack)];
        var cell = new Cell(ref bytes[0], bytes.Length - Cell.Slack);
        var limits = new RowLimits(new(2026, 1, 31), new HashSet<string>());
        var verdict = shape.Judge(cell, limits, out long value);
        // What is right at first sight stays right when it is looked at again.
        if (shape.IsPlain(cell, limits, out long seen))
            Assert.Equal((Verdict.Fine, seen), (verdict, value));
        return (verdict, value);
    }

    static List<string> Ours(byte[] file)
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, file);
            var source = new Source("proef", "a", null, [.. new[] { "a?", "b?", "c?" }.Select(name => new Column<TextShape>(name, new(2_000_000)))]);
            var (name, _) = DeliveryName.Parse("declaratie_0518_202601_v1.csv", null);
            var rows = new WrittenRows(source);
            rows.Start(new(new(2026, 1, 31), new HashSet<string>()));
            Assert.Null(CsvRows.Read(new(name!, path, file.Length, "", source, File.GetLastWriteTimeUtc(path)), rows));
            return rows.Written;
        }
        finally
        {
            File.Delete(path);
        }
    }

    static List<string> Theirs(byte[] file)
    {
        var written = new List<string>();
        bool malformed = false;
        using var reader = CsvReader.Create(new MemoryStream(file), new CsvReaderOptions
        {
            Separator = ';', HasHeader = true, AllowLineBreaksInQuotes = false, SkipEmptyLines = false, OnMalformedRecord = _ => malformed = true,
        });
        while (reader.Read())
        {
            string row = malformed || reader.FieldCount != 3 ? "lost" : string.Join('|', Enumerable.Range(0, 3).Select(field => reader.GetString(field)));
            if (!reader.RawRecord.IsEmpty)
                written.Add($"{reader.RowNumber + 1} {row}");
            malformed = false;
        }
        return written;
    }

    sealed class WrittenRows(Source source) : RowCheck(source)
    {
        readonly List<string[]> batch = [];
        public List<string> Written { get; } = [];

        protected override void Keep(Column column, RowBatch rows, int at, ReadOnlySpan<Verdict> verdicts, ReadOnlySpan<long> values)
        {
            var cells = rows[at];
            for (int row = 0; row < rows.Count; row++)
            {
                if (at == 0)
                    batch.Add(new string[3]);
                batch[row][at] = verdicts[row] == Verdict.Lost ? "lost" : Encoding.UTF8.GetString(cells.Next().Bytes);
            }
        }

        protected override void EndBatch(RowBatch rows)
        {
            Written.AddRange(batch.Select((row, at) => $"{rows.Lines[at]} {(row[0] == "lost" ? "lost" : string.Join('|', row))}"));
            batch.Clear();
        }
    }
}
