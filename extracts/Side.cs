using System.Runtime.ExceptionServices;

namespace Pdc.Extracts;

/// <summary>The same work on every processor at once.</summary>
static class Side
{
    /// <exception cref="Exception">What went wrong first, as it was thrown.</exception>
    public static void BySide(Action work)
    {
        try
        {
            Parallel.For(0, Environment.ProcessorCount, _ => work());
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }
    }
}
