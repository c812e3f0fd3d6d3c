namespace Pdc.Core.Storage;

/// <summary>Somebody else may save between our reading and our writing. Then everything is read and decided again, on what is there now.</summary>
public static class DecideAgain
{
    const int Most = 4;

    /// <param name="readDecideSave">Reads anew each time it is called.</param>
    /// <exception cref="ChangedMeanwhile">Somebody else was first every time.</exception>
    public static async Task<T> WhenChanged<T>(Func<Task<T>> readDecideSave)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await readDecideSave();
            }
            catch (ChangedMeanwhile) when (attempt < Most)
            {
            }
        }
    }

    /// <inheritdoc cref="WhenChanged{T}"/>
    public static Task WhenChanged(Func<Task> readDecideSave) => WhenChanged(async () =>
    {
        await readDecideSave();
        return true;
    });
}
