using FsCheck;
using FsCheck.Fluent;
using Pdc.Extracts.Public;
using Xunit;

namespace Pdc.Tests.Unit.Extracts;

public class PublicFiguresTests
{
    [Fact]
    public void A_large_column_is_shown_whole()
    {
        var column = new PublicColumn([[10, 0, 20]]);
        Assert.True(column.Shows(0) && column.Shows(1) && column.Shows(2) && column.ShowsTotal);
    }

    [Fact]
    public void A_small_cell_is_hidden_with_another_or_the_total_would_give_it_away()
    {
        var column = new PublicColumn([[3, 40, 20]]);
        Assert.Equal([false, true, false], Enumerable.Range(0, 3).Select(column.Shows));
        Assert.True(column.ShowsTotal);
    }

    [Fact]
    public void Two_small_cells_that_add_up_to_four_do_not_hide_each_other()
    {
        var column = new PublicColumn([[1, 3, 20, 30]]);
        Assert.Equal([false, false, false, true], Enumerable.Range(0, 4).Select(column.Shows));
    }

    [Fact]
    public void A_total_of_one_to_four_is_hidden() => Assert.False(new PublicColumn([[3, 0]]).ShowsTotal);

    // Every table of rising counts that fits all that was published: is there one in which a hidden cell is 5 or more?
    [Fact]
    public void No_hidden_cell_can_be_bounded_inside_zero_to_four_in_any_month() =>
        Prop.ForAll(Gen.Choose(0, 6).ArrayOf(6).ToArbitrary(), values =>
        {
            int[] first = values[..3], second = [.. values[3..].Select((gain, i) => first[i] + gain % 4)];
            var column = new PublicColumn([first, second]);
            for (int month = 0; month < 2; month++)
                for (int cell = 0; cell < 3; cell++)
                    if (column.IsHiddenIn(cell, month) && !Fits(column, [first, second]).Any(table => table[month][cell] >= PublicColumn.Smallest))
                        return false;
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    static IEnumerable<int[][]> Fits(PublicColumn column, int[][] truth)
    {
        const int Most = 12;
        return from a in Months(0) from b in Months(1) from c in Months(2)
               let table = new[] { new[] { a.First, b.First, c.First }, [a.Second, b.Second, c.Second] }
               where Enumerable.Range(0, 2).All(month => column.TotalHiddenSince <= month || table[month].Sum() == truth[month].Sum())
               select table;

        IEnumerable<(int First, int Second)> Months(int cell) =>
            from first in column.IsHiddenIn(cell, 0) ? Enumerable.Range(0, Most) : [truth[0][cell]]
            from second in column.IsHiddenIn(cell, 1) ? Enumerable.Range(0, Most) : [truth[1][cell]]
            where second >= first
            select (first, second);
    }
}
