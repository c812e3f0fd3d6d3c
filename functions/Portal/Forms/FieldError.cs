namespace Pdc.Functions.Portal.Forms;

/// <summary>What is wrong with one field; shown beside it, and in the summary on top with a link to it.</summary>
/// <param name="Field">The id of the field on the page.</param>
public sealed record FieldError(string Field, string Sentence);
