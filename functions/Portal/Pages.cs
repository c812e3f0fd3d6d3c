using Pdc.Functions.Access;

namespace Pdc.Functions.Portal;

/// <summary>The plain pages for when something is not possible: what happened, and what to do.</summary>
static class Pages
{
    public static Task Message(HttpContext http, int status, string title, params string[] sentences) =>
        new Page(MessagePage.Create(new(Frame.Of(http, title), sentences, [])), status).ExecuteAsync(http);

    public static Task NoAccess(HttpContext http, string why) =>
        Message(http, StatusCodes.Status403Forbidden, "U hebt geen toegang", why,
            "Hebt u deze toegang nodig voor uw werk? Vraag haar dan aan bij het inkoopbureau.",
            http.User.ToUser() is null
                ? "Hebt u nog een ander account? Meld u dan daarmee aan."
                : "Hebt u nog een ander account? Meld u dan af, en meld u met dat account weer aan.");

    public static IResult NotFound(HttpContext http) =>
        new Page(MessagePage.Create(new(Frame.Of(http, "Deze pagina bestaat niet"),
            ["Controleer het adres, of begin opnieuw op het overzicht."], [])), StatusCodes.Status404NotFound);

    /// <summary>A form with fields that are not ours: nothing of it is used.</summary>
    public static IResult StrangeForm(HttpContext http) =>
        new Page(MessagePage.Create(new(Frame.Of(http, "Wij konden dit formulier niet verwerken"),
            ["Er stonden velden in die wij niet kennen. Wij hebben niets opgeslagen. Open de pagina opnieuw en probeer het nog een keer."], [])), StatusCodes.Status400BadRequest);

    /// <summary>A form that could not be taken: what was typed is shown, so that it can be copied.</summary>
    public static async Task LostForm(HttpContext http, int status, string title, string why)
    {
        var typed = await TypedText.Read(http.Request);
        await new Page(MessagePage.Create(new(Frame.Of(http, title),
            [why, "Wij hebben niets opgeslagen. Open de pagina opnieuw en vul het formulier nog een keer in."], typed)), status).ExecuteAsync(http);
    }
}

public sealed record MessageModel(Frame Frame, IReadOnlyList<string> Sentences, IReadOnlyList<TypedText> Typed);
