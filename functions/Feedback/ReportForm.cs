using Pdc.Core.Feedback;
using Pdc.Functions.Portal.Forms;

namespace Pdc.Functions.Feedback;

/// <summary>The form "Klopt dit niet?" as it was typed.</summary>
/// <param name="Page">The address that it is about; empty for none.</param>
/// <param name="PageTitle">What that page is called.</param>
/// <param name="Trap">A field that people do not see; robots fill it in.</param>
public sealed record ReportForm(string Page, string PageTitle, string Text, string Email, string Trap, string Proof)
{
    public static readonly IReadOnlyList<string> Fields = ["over", "wat", "email", "website", "bewijs"];

    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>Why it could not be taken at all, where no field is to blame.</summary>
    public string? Notice { get; init; }

    public IEnumerable<FieldError> Mistakes()
    {
        foreach (var (field, sentence) in ReportWords.Mistakes(Text, Email))
            yield return new(field, sentence);
        if (Trap.Length > 0)
            yield return new("website", "Laat dit veld leeg.");
    }

    public string? ErrorOf(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Sentence;

    /// <summary>Only an address of our own pages: lower-case words between slashes.</summary>
    public static string PageIn(string? text) =>
        text is { Length: > 1 and <= 300 } && text[0] == '/' && text[^1] == '/' && !text.Contains("//")
        && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '/' or '-') ? text : "";
}
