namespace Pdc.Functions.Portal;

/// <summary>Something that was typed in a form we could not take: given back so that nobody types a text twice.</summary>
public sealed record TypedText(string Label, string Text)
{
    static readonly Dictionary<string, string> Labels = new()
    {
        ["samenvatting"] = "Samenvatting",
        ["omschrijving"] = "Omschrijving",
        ["toelichting"] = "Toelichting",
        ["reden"] = "Reden",
        ["antwoord"] = "Uw antwoord",
        ["tekst"] = "Tekst",
        ["wat-veranderde"] = "Wat er veranderde",
    };

    public static async Task<IReadOnlyList<TypedText>> Read(HttpRequest request)
    {
        if (!request.HasFormContentType)
            return [];

        try
        {
            var form = await request.ReadFormAsync();
            return form.Where(field => Labels.ContainsKey(field.Key) && !string.IsNullOrWhiteSpace(field.Value))
                .Select(field => new TypedText(Labels[field.Key], field.Value.ToString()))
                .ToList();
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            return [];
        }
    }
}
