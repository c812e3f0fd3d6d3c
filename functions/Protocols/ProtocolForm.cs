using Pdc.Core;
using Pdc.Core.Protocols;
using Pdc.Functions.Portal;
using Pdc.Functions.Portal.Forms;

namespace Pdc.Functions.Protocols;

/// <summary>The form for a new version of a protocol, as it was typed.</summary>
public sealed record ProtocolForm(
    string Protocol, string Code, string Title, string Adopted, string Decision, string InForce, string Text, string ChangeNote)
{
    /// <summary>In the list of protocols: one that does not exist yet.</summary>
    public const string New = "nieuw";

    public static readonly IReadOnlyList<string> Fields =
        ["protocol", "code", "titel", "vastgesteld", "besluit", "in-werking", "tekst", "wat-veranderde", "bijlage", "actie"];

    public static readonly ProtocolForm Empty = new("", "", "", "", "", "", "", "");

    internal static ProtocolForm Read(PostedForm form) => new(
        form["protocol"], form["code"], form["titel"], form["vastgesteld"], form["besluit"], form["in-werking"], form["tekst"], form["wat-veranderde"]);

    public bool IsNew => Protocol == New;

    /// <summary>The code that was chosen or typed, or else made of the title.</summary>
    public string ChosenCode => !IsNew ? Protocol : Code.Length > 0 ? Code : Slug.Of(Title, "");

    /// <summary>The version as it will stand, or what is wrong with each field, in the order of the form.</summary>
    public ProtocolVersion? Decide(IReadOnlyList<Protocol> existing, DateOnly today, ICollection<FieldError> errors)
    {
        int before = errors.Count;
        var known = existing.FirstOrDefault(protocol => protocol.Code == ChosenCode);
        if (!IsNew && known is null)
            errors.Add(new("protocol", "Kies een protocol uit de lijst, of “Een nieuw protocol”."));
        if (IsNew && Title.Length == 0)
            errors.Add(new("titel", "Vul de titel van het nieuwe protocol in."));
        if (IsNew && Title.Length > 0 && (ChosenCode.Length == 0 || Slug.Of(ChosenCode, "") != ChosenCode))
            errors.Add(new("code", "Gebruik kleine letters, cijfers en streepjes, bijvoorbeeld: declaratieprotocol."));
        if (IsNew && known is not null)
            errors.Add(new("code", $"Er is al een protocol met deze code: {known.Title}. Kies dat in de lijst."));
        Longest("titel", Title, 200);
        var adopted = Date("vastgesteld", Adopted, "Vul de dag in waarop het bestuur het protocol vaststelde.");
        if (adopted > today)
            errors.Add(new("vastgesteld", "Deze dag is nog niet geweest. Een protocol staat hier pas na de vaststelling."));
        if (known is not null && adopted < known.Versions[0].AdoptedOn)
            errors.Add(new("vastgesteld", $"De vorige versie is vastgesteld op {known.Versions[0].AdoptedOn.InWords()}. Een nieuwe versie kan niet ouder zijn."));
        Required("besluit", Decision, "Vul het nummer van het besluit in.");
        Longest("besluit", Decision, 100);
        var inForce = Date("in-werking", InForce, "Vul de dag in waarop het protocol ingaat.");
        Required("tekst", Text, "Vul de tekst van het protocol in.");
        Longest("tekst", Text, 200_000);
        if (!IsNew)
            Required("wat-veranderde", ChangeNote, "Schrijf in één zin op wat er veranderde.");
        Longest("wat-veranderde", ChangeNote, 1000);
        if (errors.Count > before)
            return null;

        return new()
        {
            Number = (known?.Versions[0].Number ?? 0) + 1,
            Title = Title.Length > 0 ? Title : known!.Title,
            AdoptedOn = adopted!.Value,
            DecisionNumber = Decision,
            InForceFrom = inForce!.Value,
            Text = Text + "\n",
            ChangeNote = ChangeNote.Length > 0 ? ChangeNote : null,
        };

        void Required(string field, string text, string sentence)
        {
            if (text.Length == 0)
                errors.Add(new(field, sentence));
        }

        void Longest(string field, string text, int most)
        {
            if (text.Length > most)
                errors.Add(new(field, $"Dit is te lang: {text.Length} tekens. Gebruik er hoogstens {most}."));
        }

        DateOnly? Date(string field, string text, string sentence)
        {
            if (PostedForm.TryDate(text, out var date))
                return date;
            errors.Add(new(field, text.Length == 0 ? sentence : "Dit is geen datum. Schrijf hem zo: 12-5-2027."));
            return null;
        }
    }
}

/// <param name="Preview">The version as it would be published; null when nobody asked to see it.</param>
public sealed record ProtocolFormModel(
    Frame Frame, ProtocolForm Form, IReadOnlyList<Protocol> Existing, IReadOnlyList<FieldError> Errors, ProtocolVersion? Preview, int PublicationDays);
