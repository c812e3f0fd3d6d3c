using Pdc.Core.Import;

namespace Pdc.Core.Feedback;

/// <summary>What somebody wrote in a report and where the answer may go. It can hold personal data, so it is removed in time (D18).</summary>
/// <param name="Email">Empty when no answer is asked for.</param>
/// <param name="Answer">What the bureau did or answered; empty while the report is open.</param>
public sealed record ReportWords(string Text, string Email, string Answer = "")
{
    public const int Longest = 2000;

    /// <summary>Both rules that a form checks, by the field they are about: <c>wat</c> and <c>email</c>.</summary>
    public static IEnumerable<(string Field, string Sentence)> Mistakes(string text, string email)
    {
        if (text.Length == 0)
            yield return ("wat", "Vul in wat er niet klopt.");
        else if (text.Length > Longest)
            yield return ("wat", $"De tekst is te lang: gebruik hoogstens {Longest} tekens. Nu zijn het er {text.Length}.");
        else if (CitizenNumber.MayBeIn(text))
            yield return ("wat", "In de tekst staat een getal dat een burgerservicenummer (BSN) kan zijn. Haal het weg: wij hebben het niet nodig en mogen het niet bewaren.");

        if (email.Length > 0 && !CellForms.IsEmail(email))
            yield return ("email", "Dit e-mailadres klopt niet. Schrijf het zo: naam@voorbeeld.nl, of laat het leeg.");
        else if (CitizenNumber.MayBeIn(email))
            yield return ("email", "In het e-mailadres staat een getal dat een burgerservicenummer (BSN) kan zijn. Gebruik een ander adres, of laat het leeg.");
    }
}
