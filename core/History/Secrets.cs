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
        Places = states.Where(state => state["geheim"] == "ja").Select(state => state["locatie"]).ToHashSet();
        if (Places.Count == 0)
            return;

        // An address gives nothing away when an open location has it today.
        var open = differences.GroupBy(difference => difference.Key).Select(location => location.Last().After).OfType<IReadOnlyDictionary<string, string>>()
            .Where(state => !Places.Contains(state["locatie"]));
        places = [.. states.Where(state => Places.Contains(state["locatie"])).Select(state => Restore(state) with { Secret = true }), .. open.Select(Restore)];
    }

    /// <summary>Ids of locations.</summary>
    public IReadOnlySet<string> Places { get; }

    /// <summary>Whether a text tells where one of them is or was.</summary>
    public bool AreIn(string text) => places.Count > 0 && SecretPlaces.AreBetrayed(places, text);

    static Location Restore(IReadOnlyDictionary<string, string> state) =>
        RecordReader.Location(new(new(Sheets.Locations, [.. Sheets.Locations.Columns.Select(column => state.GetValueOrDefault(column, ""))], Line: 0), []));
}
