namespace Pdc.Extracts.Rows;

/// <summary>Where the rows of deliveries go to be judged.</summary>
abstract class RowIntake
{
    /// <summary>Begins a delivery, or the rows of another kind that come with it.</summary>
    public abstract RowCheck Start(Source source, int delivery, RowLimits limits);

    /// <summary>Takes what an answer says about rows of another message.</summary>
    public abstract void Answer(string table, int delivery, int line, params ReadOnlySpan<string> cells);
}
