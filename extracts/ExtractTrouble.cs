namespace Pdc.Extracts;

/// <summary>A run that cannot go on, in a Dutch sentence that says why and what to do; nothing was written.</summary>
public sealed class ExtractTrouble(string sentence) : Exception(sentence);
