namespace Pdc.Site.Search;

/// <summary>
/// Which things of a list were chosen, row after row: how many, and for each thing in turn whether it is among them. A yes is foretold by the thing,
/// by how many are still to come, and by how many of its kind there were.
/// </summary>
/// <param name="places">How many things are told apart.</param>
/// <param name="kinds">Which kind each thing is; without them all differ.</param>
sealed class ChoiceColumn(NumberWriter writer, int places, int mostChosen, int contexts = 1, IReadOnlyList<int>? kinds = null)
{
    const int MostLeft = 7, MostAlike = 2;

    readonly NumberColumn counts = new(writer, mostChosen, contexts);
    readonly Chances chances = new(Math.Max(1, places) * (MostLeft + 1) * (MostAlike + 1));
    readonly int[] alike = new int[kinds is { Count: > 0 } ? kinds.Max() + 1 : 0];

    /// <param name="chosen">Places in the list, ascending.</param>
    /// <param name="size">How long the list is.</param>
    /// <param name="context">What foretells the count.</param>
    /// <param name="start">Which place stands for the first thing; those beyond the last place share it.</param>
    public void Write(IReadOnlyList<int> chosen, int size, int context = 0, int start = 0)
    {
        counts.Write(chosen.Count, context);
        Array.Clear(alike);
        for (int i = 0, next = 0; next < chosen.Count && chosen.Count - next < size - i; i++)
        {
            int left = Math.Min(chosen.Count - next, MostLeft), kind = kinds is null ? 0 : alike[kinds[i]];
            bool yes = chosen[next] == i;
            writer.Bit(chances, (Math.Min(start + i, places - 1) * (MostLeft + 1) + left) * (MostAlike + 1) + kind, yes);
            if (!yes)
                continue;

            next++;
            if (kinds is not null && kind < MostAlike)
                alike[kinds[i]]++;
        }
    }
}
