using Pdc.Cli;
using Pdc.Cli.Demo;
using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Core.History;
using Pdc.Core.Import;
using Pdc.Core.Storage;
using Xunit;

namespace Pdc.Tests.Unit.Demo;

/// <summary>The year of history that the demo of Haaglanden ships with.</summary>
public sealed class DemoHistoryTests
{
    [Theory]
    [InlineData("2026-11-22")]
    [InlineData("2026-02-01")]
    [InlineData("2028-03-01")]
    public void It_leads_to_the_catalogue_as_it_is_whenever_it_is_started(string day)
    {
        var today = DateOnly.Parse(day);
        var imported = Imported(today);
        var past = DemoDates.Past(Regions.Folder("haaglanden"), imported, today)!;

        var rows = new Dictionary<string, IReadOnlyDictionary<string, string>>();
        foreach (var (partition, happening) in past.Events.SelectMany(aggregate => aggregate.Value.Select(happening => (aggregate.Key, happening))).OrderBy(one => one.happening.At))
            foreach (var difference in happening.Differences)
            {
                string key = $"{partition} {difference.Key}";
                Assert.Equal(difference.Before, rows.GetValueOrDefault(key));
                if (difference.After is { } after)
                    rows[key] = after;
                else
                    rows.Remove(key);
                Assert.True(happening.At.DutchDay() <= today);
            }

        var contracts = imported.Rows.Where(row => row.Sheet == Sheets.Contracts).ToDictionary(row => row["nummer"], row => row["kvk"]);
        foreach (var row in imported.Rows.Where(row => row.Sheet != Sheets.Contacts))
        {
            string key = $"{CataloguePartition.Of(row, contract => contracts[contract])} {CataloguePartition.RowKey(row)}";
            Assert.Equal(CataloguePartition.Columns(row), rows[key]);
        }

        Assert.Equal(imported.Rows.Count(row => row.Sheet != Sheets.Contacts), rows.Keys.Count(key => !key.Contains(" " + CataloguePartition.Addresses)));
    }

    [Fact]
    public void It_has_a_course_for_most_waiting_times_and_the_cases_that_a_page_must_be_able_to_show()
    {
        DateOnly today = new(2026, 11, 22);
        var imported = Imported(today);
        var history = DemoDates.Past(Regions.Folder("haaglanden"), imported, today)!.On(imported.Snapshot, today);

        int waits = imported.Snapshot.Providers.SelectMany(provider => provider.Offers).Count(offer => offer.WaitingTime is not null);
        Assert.True(history.Waiting.Count >= waits * 0.9, $"{history.Waiting.Count} courses for {waits} waiting times");
        Assert.True(today.DayNumber - history.Since!.Value.DayNumber is > 330 and < 370);
        Assert.Equal(2, history.Changes.Count(change => change is { Subject: Subject.Provider, Kind: ChangeKind.New }));
        Assert.Single(history.Changes, change => change is { Subject: Subject.Offer, Kind: ChangeKind.Ended });
        Assert.True(history.Changes.Count(change => change.Field == "omschrijving") >= 3);
        Assert.Contains(history.Waiting.Values, course => course.Any(point => point.Stopped) && !course[^1].Stopped);
        Assert.Contains(history.Waiting.Values, course => course.Zip(course.Skip(1)).Any(pair => pair.Second.SaidOn.DayNumber - pair.First.SaidOn.DayNumber > 50));
        Assert.Contains(history.Waiting.Values, course => course[^1].TreatmentWeeks > course[0].TreatmentWeeks + 3);
        Assert.Contains(history.Waiting.Values, course => course[^1].TreatmentWeeks < course[0].TreatmentWeeks - 3);
    }

    static ImportedCatalogue Imported(DateOnly today) => DemoDates.Read(Regions.Folder("haaglanden"), Regions.Read("haaglanden"), today);
}
