namespace Pdc.Site.Pages;

/// <summary>One page of a list that is too long for one. The first stands at the list's own address.</summary>
/// <param name="Number">1, 2, 3 …</param>
/// <param name="Of">How many pages the list has.</param>
/// <param name="Total">How many items the whole list has.</param>
public sealed record ListPart<T>(ArraySegment<T> Items, int Number, int Of, int Total, string ListAddress) : IListPart
{
    public string Address => AddressOf(Number);

    public string AddressOf(int number) => number == 1 ? ListAddress : $"{ListAddress}pagina-{number}/";
}

/// <summary>What the page numbers under a list need to know.</summary>
public interface IListPart
{
    int Number { get; }
    int Of { get; }
    string AddressOf(int number);
}

static class ListParts
{
    /// <summary>At least one part, so that an empty list has a page that says so.</summary>
    public static IEnumerable<ListPart<T>> Of<T>(IReadOnlyList<T> list, int size, string address)
    {
        var items = list as T[] ?? [.. list];
        int of = Math.Max(1, (items.Length + size - 1) / size);
        for (int number = 1; number <= of; number++)
        {
            int start = (number - 1) * size;
            yield return new(new(items, start, Math.Min(size, items.Length - start)), number, of, items.Length, address);
        }
    }
}
