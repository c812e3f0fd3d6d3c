using System.Globalization;
using Pdc.Core.Catalogue;

namespace Pdc.Core.Import;

/// <summary>Writes a provider, which the portal changes, back as rows of the format: the other half of <see cref="RecordReader"/>.</summary>
static class RecordWriter
{
    public static IEnumerable<SheetRow> Rows(Provider provider)
    {
        string kvk = provider.Kvk.ToString();
        yield return Row(Sheets.Providers, kvk, provider.Agb.ToString(), provider.Name, provider.TradeName, provider.Website, provider.Phone, provider.Email,
            provider.Registration.Phone, provider.Registration.Email, provider.Registration.Website, provider.Summary, provider.Description,
            Several(provider.Specialities), Several(provider.Languages), Several(provider.QualityMarks), YesNo(provider.Strategic));

        foreach (var location in provider.Locations)
            yield return Row(Sheets.Locations, kvk, location.Id, location.Name, location.Address.Street, location.Address.Number,
                location.Address.PostalCode.ToString(), location.Address.City, location.Municipality.ToString(), Text(location.Address.Latitude),
                Text(location.Address.Longitude), YesNo(location.Secret), CatalogueTerms.Wheelchairs.Code(location.Wheelchair), location.OpeningHours);

        foreach (var contract in provider.Contracts)
        {
            yield return Row(Sheets.Contracts, contract.Number, kvk, CatalogueTerms.ContractKinds.Code(contract.Kind), Text(contract.Valid.From),
                Text(contract.Valid.To), Text(contract.ExtensionUntil), Several(contract.Lots), Several(contract.Products),
                CatalogueTerms.ContractGrounds.Code(contract.Ground));
            foreach (var obligation in contract.Obligations)
                yield return Row(Sheets.Obligations, contract.Number, obligation.Document, Text(obligation.DueOn), Text(obligation.ReceivedOn));
        }

        foreach (var offer in provider.Offers)
            yield return Row(Sheets.Offers, kvk, offer.Product.ToString(), offer.Municipalities.Count == 0 ? "alle" : Several(offer.Municipalities),
                Several(offer.Locations), Text(offer.Ages.From), Text(offer.Ages.To), Several(offer.Specialities), Text(offer.WaitingTime?.IntakeWeeks),
                Text(offer.WaitingTime?.TreatmentWeeks), Text(offer.WaitingTime?.MeasuredOn), YesNo(offer.Stopped), offer.Remark, Text(offer.ConfirmedOn));
    }

    static SheetRow Row(Sheet sheet, params string?[] cells) => new(sheet, [.. cells.Select(cell => cell ?? "")], Line: 0);
    static string Several<T>(IEnumerable<T> values) => string.Join('|', values);
    static string YesNo(bool yes) => yes ? "ja" : "nee";
    static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
    static string? Text(double? number) => number?.ToString("R", CultureInfo.InvariantCulture);
    static string? Text(DateOnly? date) => date?.ToIso();
}
