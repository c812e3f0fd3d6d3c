using FsCheck;
using FsCheck.Fluent;
using Pdc.Core.Storage;
using Xunit;

namespace Pdc.Tests.Unit.History;

public class ReplayTests
{
    /// <summary>One step: a row gets a text, or none and is gone.</summary>
    static readonly Arbitrary<(int Row, int Text)[]> Steps = Arb.From(Gen.ArrayOf(Gen.Zip(Gen.Choose(0, 4), Gen.Choose(-2, 5))));

    [Fact]
    public void Replaying_all_events_gives_what_stands_now_and_a_part_of_them_what_stood_then() => Prop.ForAll(Steps, steps =>
    {
        var rows = new Dictionary<string, IReadOnlyDictionary<string, string>>();
        var events = new List<(DateTimeOffset At, IReadOnlyList<RowDifference>)>();
        var stood = new List<Dictionary<string, IReadOnlyDictionary<string, string>>> { new() };
        foreach (var (row, text) in steps)
        {
            string key = $"aanbod|{row}";
            IReadOnlyDictionary<string, string>? after = text < 0 ? null : new Dictionary<string, string> { ["tekst"] = $"{text}" };
            events.Add((DateTimeOffset.UnixEpoch.AddDays(events.Count), [new(key, rows.GetValueOrDefault(key), after)]));
            if (after is null)
                rows.Remove(key);
            else
                rows[key] = after;
            stood.Add(new(rows));
        }

        for (int number = 0; number <= events.Count; number++)
            Assert.Equal(stood[number], Aggregate.Replay("aanbieder|90000001", events.Take(number)).Rows.ToDictionary(row => row.Key, row => row.Value.Columns));
    }).QuickCheckThrowOnFailure();
}
