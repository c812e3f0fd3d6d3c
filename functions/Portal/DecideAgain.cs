using Pdc.Core.Storage;

namespace Pdc.Functions.Portal;

/// <summary>Somebody else may save between our reading and our writing. Then everything is read and decided again, on what is there now.</summary>
static class DecideAgain
{
    const int Most = 4;

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
}
