using FsCheck;
using FsCheck.Fluent;
using Pdc.Extracts.Public;
using Xunit;

namespace Pdc.Tests.Unit.Extracts;

/// <summary>The audit reads published tables as an outsider; brute force over all tables that fit says the same.</summary>
public class DisclosureAuditTests
{
    static PublishedTable Table(int? total, params int?[] cells) => new(cells, total);

    static IEnumerable<string> Found(params PublishedTable[] months) => DisclosureAudit.Of(months).Select(found => $"{found.Month}:{found.Cell}");

    [Fact]
    public void One_hidden_cell_follows_from_the_total() => Assert.Equal(["0:0"], Found(Table(63, null, 40, 20)));

    [Fact]
    public void Two_hidden_cells_that_add_up_to_a_little_bound_each_other() => Assert.Equal(["0:0", "0:1"], Found(Table(54, null, null, 50)));

    [Fact]
    public void Two_hidden_cells_of_which_one_may_be_large_are_safe() => Assert.Empty(Found(Table(56, null, null, 50)));

    [Fact]
    public void A_hidden_cell_is_at_least_one_for_nothing_is_shown_as_nothing() => Assert.Equal(["0:0", "0:1"], Found(Table(55, null, null, 50)));

    [Fact]
    public void Without_a_total_nothing_is_bounded() => Assert.Empty(Found(Table(null, null, 50)));

    [Fact]
    public void A_cell_that_is_shown_later_bounds_the_months_before() => Assert.Equal(["0:0"], Found(Table(null, null, 30), Table(null, 4, 30)));

    [Fact]
    public void The_months_together_give_away_what_each_alone_does_not()
    {
        // By April the second cell was 8, so in March the first was at least 2, and in April at least that: 4 remain for the third.
        PublishedTable march = Table(10, null, null, 0), april = Table(14, null, 8, null);
        Assert.Empty(Found(march));
        Assert.Empty(Found(april));
        Assert.Equal(["1:2"], Found(march, april));
    }

    [Fact]
    public void A_count_that_fell_is_no_reason_to_stop_looking() => Assert.Equal(["1:0"], Found(Table(40, 30, 10), Table(23, null, 20)));

    public static Arbitrary<int[][]> Counts => Gen.Choose(1, 4).SelectMany(cells => Gen.Choose(1, 3).SelectMany(months =>
        Gen.Frequency((3, Gen.Choose(0, 5)), (1, Gen.Choose(0, 12))).ArrayOf(cells * months).Select(gains => Cumulate(gains, cells)))).ToArbitrary();

    static int[][] Cumulate(int[] gains, int cells)
    {
        var rows = gains.Chunk(cells).ToArray();
        for (int month = 1; month < rows.Length; month++)
            for (int cell = 0; cell < cells; cell++)
                rows[month][cell] += rows[month - 1][cell];
        return rows;
    }

    [Fact]
    public void No_column_that_the_disclosure_control_makes_can_be_read_through() =>
        Prop.ForAll(Counts, counts => DisclosureAudit.Of(new PublicColumn(counts).Published).Count == 0).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    // Adversarial: hidden cells and totals anywhere, also too few. Both must name the same cells.
    [Fact]
    public void The_audit_finds_exactly_what_trying_every_table_finds() =>
        Prop.ForAll(Hidden.ToArbitrary(), months =>
        {
            var audit = DisclosureAudit.Of(months).Select(found => (found.Month, found.Cell)).Order().ToList();
            var tried = Tried(months).Order().ToList();
            return audit.SequenceEqual(tried) ? true : throw new Xunit.Sdk.XunitException($"{string.Join(' ', audit)} against {string.Join(' ', tried)}: {string.Join(" / ", months.Select(month => $"{string.Join(',', month.Cells)} = {month.Total}"))}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    static Gen<PublishedTable[]> Hidden =>
        from gains in Gen.Choose(0, 4).ArrayOf(6)
        from hides in Gen.Choose(0, 1).ArrayOf(6)
        from totals in Gen.Choose(0, 3).ArrayOf(2)
        let counts = Cumulate(gains, 3)
        select counts.Select((now, month) => Table(totals[month] == 0 ? null : now.Sum(), [.. now.Select((clients, cell) => hides[month * 3 + cell] == 1 && clients > 0 ? null : (int?)clients)])).ToArray();

    /// <summary>Every table of rising counts that fits what was published; no count needs to be over 12 to see whether a cell can be 5.</summary>
    static List<(int, int)> Tried(PublishedTable[] months)
    {
        const int Most = 24;
        var cells = Enumerable.Range(0, 3).Select(cell => (
            from first in months[0].Cells[cell] is { } shown ? [shown] : Enumerable.Range(1, Most)
            from second in months[1].Cells[cell] is { } later ? [later] : Enumerable.Range(1, Most)
            where second >= first
            select (First: first, Second: second)).ToList()).ToArray();
        var highest = new int[2, 3];
        foreach (var a in cells[0])
        {
            foreach (var b in cells[1])
            {
                foreach (var c in cells[2])
                {
                    if (months[0].Total is { } one && one != a.First + b.First + c.First || months[1].Total is { } two && two != a.Second + b.Second + c.Second)
                        continue;
                    foreach (var (cell, of) in new[] { (0, a), (1, b), (2, c) })
                    {
                        highest[0, cell] = Math.Max(highest[0, cell], of.First);
                        highest[1, cell] = Math.Max(highest[1, cell], of.Second);
                    }
                }
            }
        }
        return [.. from month in Enumerable.Range(0, 2) from cell in Enumerable.Range(0, 3) where months[month].Cells[cell] is null && highest[month, cell] < PublicColumn.Smallest select (month, cell)];
    }
}
