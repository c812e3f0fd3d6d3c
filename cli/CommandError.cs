namespace Pdc.Cli;

/// <summary>Something the person at the keyboard can mend: printed as one sentence on stderr, exit code 1, no stack trace.</summary>
public sealed class CommandError(string sentence) : Exception(sentence);
