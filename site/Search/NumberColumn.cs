namespace Pdc.Site.Search;

/// <summary>Numbers of one kind. A number that depends on something known already is given with it: each such context learns by itself.</summary>
sealed class NumberColumn
{
    readonly NumberWriter writer;
    readonly int width;
    readonly Chances chances;

    /// <param name="largest">No number may be larger; 30 bits at most.</param>
    public NumberColumn(NumberWriter writer, int largest, int contexts = 1)
    {
        this.writer = writer;
        width = writer.Width(largest);
        chances = new(contexts << width);
    }

    /// <summary>All of a column, without context.</summary>
    public static void Write(NumberWriter writer, IReadOnlyCollection<int> numbers)
    {
        var column = new NumberColumn(writer, numbers.DefaultIfEmpty().Max());
        foreach (int number in numbers)
            column.Write(number);
    }

    public void Write(int number, int context = 0) => writer.Bits(chances, context << width, width, number);
}
