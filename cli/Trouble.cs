using Pdc.Core.Storage;

namespace Pdc.Cli;

/// <summary>How a command ends that could not do its work: with a sentence and an exit code, never with a stack trace where it was to be expected.</summary>
static class Trouble
{
    // What shells give for a program that Ctrl-C ended: 128 and the number of the signal.
    const int Cancelled = 130;

    /// <returns>Null for what nobody could expect: a mistake in this program.</returns>
    public static (int ExitCode, string Sentence)? Of(Exception trouble) =>
        trouble is CommandError ? (1, trouble.Message)
        : StorageTrouble.Sentence(trouble) is { } sentence ? (1, sentence)
        : trouble is OperationCanceledException ? (Cancelled, "afgebroken. Wat al geschreven was, blijft staan; doe het opnieuw voor de rest.")
        : null;
}
