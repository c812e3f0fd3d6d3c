namespace Pdc.Extracts.Deliveries;

/// <summary>A file that was refused as a whole: one of F01-F05, and a Dutch sentence that says what to do.</summary>
public sealed record RefusedFile(string File, string Code, string Sentence);
