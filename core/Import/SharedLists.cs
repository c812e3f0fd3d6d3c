namespace Pdc.Core.Import;

/// <summary>
/// Lists that stand in many rows, such as the municipalities of an offer: rows with the same text share one list, because a catalogue has
/// tens of thousands of rows and a few dozen different lists.
/// </summary>
sealed class SharedLists
{
    readonly Dictionary<(Type, string), object> lists = [];

    public IReadOnlyList<T>? Find<T>(string text) => lists.TryGetValue((typeof(T), text), out var list) ? (IReadOnlyList<T>)list : null;

    public IReadOnlyList<T> Keep<T>(string text, IReadOnlyList<T> list)
    {
        lists[(typeof(T), text)] = list;
        return list;
    }
}
