using System.Globalization;
using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Core.Changes;
using Pdc.Functions.Portal.Forms;

namespace Pdc.Functions.Catalogue;

/// <summary>One row of the table of waiting times, exactly as it was typed.</summary>
/// <param name="Was">What stood there when the page was made: so we see what the user changed, and what somebody else did.</param>
public sealed record TypedWait(ProductCode Product, string Intake, string Treatment, string Measured, bool Stopped, bool Unchanged, string Was)
{
    public static readonly IReadOnlyList<string> Fields = ["gesprek", "start", "gemeten", "stop", "klopt", "was"];

    public static string FieldName(ProductCode product, string field) => $"{product}.{field}";

    public static TypedWait Of(Offer offer)
    {
        var (intake, treatment, measured, stopped) = WaitingReport.Of(offer);
        var typed = new TypedWait(offer.Product, Number(intake), Number(treatment), measured?.ToIso() ?? "", stopped, false, "");
        return typed with { Was = typed.Stamp };
    }

    internal static TypedWait Read(PostedForm form, ProductCode product) => new(
        product,
        form[FieldName(product, "gesprek")],
        form[FieldName(product, "start")],
        form[FieldName(product, "gemeten")],
        form.Has(FieldName(product, "stop")),
        form.Has(FieldName(product, "klopt")),
        form[FieldName(product, "was")]);

    public string Stamp => $"{Intake}|{Treatment}|{Measured}|{(Stopped ? "stop" : "")}";

    /// <summary>The user changed or confirmed this row; the others are left as they stand.</summary>
    public bool IsTouched => Unchanged || Stamp != Was;

    /// <summary>The user touched this row, and somebody else changed it meanwhile into something different.</summary>
    public bool IsOvertakenBy(Offer live) => IsTouched && Of(live).Stamp != Was && Of(live).Stamp != Stamp;

    /// <summary>The offer as it will stand, or what is wrong with each field.</summary>
    public Offer? Decide(Offer offer, DateOnly today, int validDays, ICollection<FieldError> errors)
    {
        int before = errors.Count;
        int? intake = Weeks("gesprek", Intake, errors), treatment = Weeks("start", Treatment, errors);
        DateOnly? measured = null;
        if (PostedForm.TryDate(Measured, out var date))
            measured = date;
        else if (Measured.Length > 0)
            errors.Add(new(Name("gemeten"), "Dit is geen datum. Schrijf hem zo: 12-5-2027."));
        if (errors.Count > before)
            return null;

        var ruling = new WaitingReport(intake, treatment, measured, Stopped).ApplyTo(offer, Unchanged, today, validDays);
        if (!ruling.IsRefused)
            return ruling.Value;

        errors.Add(new(Name(ruling.Refusal.Code switch
        {
            "waiting.intake-range" or "waiting.intake-longer" => "gesprek",
            "waiting.treatment-range" => "start",
            _ => "gemeten",
        }), ruling.Refusal.Sentence));
        return null;
    }

    int? Weeks(string field, string text, ICollection<FieldError> errors)
    {
        if (text.Length == 0)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int weeks) && weeks <= WaitingTime.Longest)
            return weeks;

        errors.Add(new(Name(field), $"Gebruik hele weken van 0 tot en met {WaitingTime.Longest}, zonder woorden of komma's."));
        return null;
    }

    string Name(string field) => FieldName(Product, field);

    static string Number(int? weeks) => weeks?.ToString(CultureInfo.InvariantCulture) ?? "";
}
