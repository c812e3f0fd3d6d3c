using Pdc.Core.Catalogue;
using Pdc.Core.Import;
using Pdc.Core.Storage;

namespace Pdc.Core.History;

/// <summary>The places of one provider that are secret, or were at any time: what was open once may be a shelter now, and the other way round.</summary>
sealed class Secrets
{
    readonly List<Location> places = [];

    /// <param name="differences">Every change to a location in the whole history of the provider.</param>
    public Secrets(IReadOnlyList<RowDifference> differences)
    {
        var states = differences.SelectMany(difference => new[] { difference.Before, difference.After }).OfType<IReadOnlyDictionary<string, string>>().ToList();
        Places = states.Where(state => state.GetValueOrDefault("geheim") == "ja").Select(state => state["locatie"]).ToHashSet();
        if (Places.Count == 0)
            return;

        // An address gives nothing away when an open location has it today.
        var open = differences.GroupBy(difference => difference.Key).Select(location => location.Last().After).OfType<IReadOnlyDictionary<string, string>>()
            .Where(state => !Places.Contains(state["locatie"]));
        places = [.. states.Where(state => Places.Contains(state["locatie"])).Select(state => Restore(state) with { Secret = true }), .. open.Select(Restore)];
    }

    /// <param name="events">All events of the provider, also those after the day that is told about.</param>
    public static Secrets Of(IReadOnlyList<Happening> events) =>
        new([.. events.SelectMany(happened => happened.Differences).Where(IsOfLocation)]);

    static bool IsOfLocation(RowDifference difference) => difference.Key.StartsWith("locaties|", StringComparison.Ordinal);

    /// <summary>Ids of locations.</summary>
    public IReadOnlySet<string> Places { get; }

    /// <summary>Whether a text tells where one of them is or was.</summary>
    public bool AreIn(string text) => places.Count > 0 && SecretPlaces.AreBetrayed(places, text);

    /// <summary>
    /// The first events of a provider as they may be told now: a place that became secret later was so all along, and no text tells where it is.
    /// Otherwise a past day that is shown again would give away where a shelter is today.
    /// </summary>
    /// <param name="past">The events until the day.</param>
    /// <param name="events">All of them until now.</param>
    public static IReadOnlyList<Happening> Hide(IReadOnlyList<Happening> past, IReadOnlyList<Happening> events)
    {
        var secrets = Of(events);
        return secrets.Places.Count == 0 ? past
            : [.. past.Select(happened => happened with { Differences = [.. happened.Differences.Select(secrets.Hide)] })];
    }

    /// <summary>
    /// What could be read openly in an event and may be told no more, as marks that say nothing themselves. It grows when a place becomes
    /// secret: what was kept of a past day before that still tells where it is.
    /// </summary>
    public IEnumerable<string> Withheld(IEnumerable<Happening> events) => Places.Count == 0 ? [] :
        from happened in events
        from difference in happened.Differences
        where difference.After is { } after && after.GetValueOrDefault("geheim") != "ja" && !ReferenceEquals(Hide(difference, after), after)
        select $"{happened.At:O} {difference.Key}";

    RowDifference Hide(RowDifference difference) => new(difference.Key, Hide(difference, difference.Before), Hide(difference, difference.After));

    IReadOnlyDictionary<string, string>? Hide(RowDifference difference, IReadOnlyDictionary<string, string>? row)
    {
        if (row is null)
            return null;
        if (!IsOfLocation(difference))
            return row.Values.Any(AreIn) ? row.Where(cell => !AreIn(cell.Value)).ToDictionary() : row;
        return Places.Contains(row["locatie"]) || AreIn($"{row.GetValueOrDefault("straat")} {row.GetValueOrDefault("huisnummer")}, {row.GetValueOrDefault("postcode")}")
            ? new Dictionary<string, string>(row) { ["geheim"] = "ja" }
            : row;
    }

    static Location Restore(IReadOnlyDictionary<string, string> state) =>
        RecordReader.Location(new(new(Sheets.Locations, [.. Sheets.Locations.Columns.Select(column => state.GetValueOrDefault(column, ""))], Line: 0), []));
}
