using Pdc.Core.Catalogue;
using Pdc.Core.Changes;
using Pdc.Functions.Portal;
using Pdc.Functions.Portal.Forms;

namespace Pdc.Functions.Changes;

/// <summary>The form to propose another summary and description, as it was typed.</summary>
public sealed record DescriptionForm(string Summary, string Description, string Reason)
{
    public static readonly IReadOnlyList<string> Fields = ["samenvatting", "omschrijving", "toelichting", "actie"];

    public static DescriptionForm Of(Provider provider) => new(provider.Summary, provider.Description ?? "", "");

    internal static DescriptionForm Read(PostedForm form) => new(form["samenvatting"], form["omschrijving"], form["toelichting"]);

    public ProviderText Text => new() { Summary = Summary, Description = Description.Length == 0 ? null : Description };

    public IReadOnlyList<FieldError> Errors()
    {
        var errors = new List<FieldError>();
        if (Summary.Length == 0)
            errors.Add(new("samenvatting", "Vul een samenvatting in. Die staat in de lijst met aanbieders."));
        if (Summary.Length > ProviderText.LongestSummary)
            errors.Add(new("samenvatting", $"De samenvatting is {Summary.Length} tekens. Gebruik er hoogstens {ProviderText.LongestSummary}."));
        if (Summary.Contains('\n'))
            errors.Add(new("samenvatting", "De samenvatting is één alinea. Haal de nieuwe regels weg."));
        if (Description.Length > ProviderText.LongestDescription)
            errors.Add(new("omschrijving", $"De omschrijving is {Description.Length} tekens. Gebruik er hoogstens {ProviderText.LongestDescription}."));
        if (Reason.Length > ChangeRequest.LongestReason)
            errors.Add(new("toelichting", $"De toelichting is {Reason.Length} tekens. Gebruik er hoogstens {ChangeRequest.LongestReason}."));
        return errors;
    }

    /// <summary>The texts that would tell the public where a secret location is.</summary>
    public IEnumerable<FieldError> Betrayals(Provider provider) =>
        from field in new[] { (Name: "samenvatting", Text: Summary), (Name: "omschrijving", Text: Description) }
        where provider.AreBetrayedBy(field.Text)
        select new FieldError(field.Name, "Hier staat het adres van een geheime locatie. Haal het weg: deze tekst komt op de openbare site.");
}

/// <param name="ByBureau">Somebody of the bureau proposes this on behalf of the provider.</param>
public sealed record DescriptionModel(
    Frame Frame, string Provider, DescriptionForm Form, IReadOnlyList<FieldError> Errors, bool Preview, IReadOnlyList<ChangeRequest> Changes, bool ByBureau);
