using System.Security.Cryptography;
using System.Text;

namespace Pdc.Core.History;

/// <summary>The public history of one aggregate, read once from its events and kept while its version stays the same.</summary>
/// <param name="First">When its first event was (UTC).</param>
/// <param name="Changes">Oldest event first; some may lie in the future, because a contract or tariff begins later.</param>
/// <param name="Withheld">See <see cref="Secrets.Withheld"/>.</param>
sealed record AggregateTrail(
    DateTimeOffset First, IReadOnlyList<PastChange> Changes, IReadOnlyList<(KvkNumber Provider, ProductCode Product, WaitingPoint[] Points)> Waiting, IReadOnlyList<string> Withheld)
{
    // An import of a large region takes minutes. What came in with it was there before this software was.
    static readonly TimeSpan Import = TimeSpan.FromHours(1);

    /// <summary>Whether everything an aggregate has at its first event came in with the store's first import, so that its appearing is no news.</summary>
    public static bool IsOld(DateTimeOffset first, DateTimeOffset beginning) => first - beginning <= Import;

    /// <summary>What all aggregates together tell a reader on a day.</summary>
    public static CatalogueHistory Compile(IReadOnlyCollection<AggregateTrail> trails, DateTimeOffset beginning, DateOnly today)
    {
        var since = beginning.DutchDay();
        var changes = new List<PastChange>();
        var waiting = new Dictionary<(KvkNumber, ProductCode), WaitingPoint[]>();
        foreach (var trail in trails)
        {
            bool old = IsOld(trail.First, beginning);
            foreach (var change in trail.Changes)
                if (change.Day <= today && !(old && change.Kind == ChangeKind.New && change.Day <= trail.First.DutchDay()))
                    changes.Add(change);
            foreach (var (provider, product, points) in trail.Waiting)
                waiting[(provider, product)] = points;
        }

        string[] withheld = [.. trails.SelectMany(trail => trail.Withheld).Order(StringComparer.Ordinal)];
        return new()
        {
            Since = since,
            Withheld = withheld.Length == 0 ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', withheld)))),
            Changes = [.. changes.OrderBy(change => change.Day).ThenBy(change => change.Subject).ThenBy(change => change.Name, StringComparer.Ordinal)],
            Waiting = waiting,
        };
    }
}
