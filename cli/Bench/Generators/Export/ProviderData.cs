using System.Text.Json.Nodes;
using Pdc.Core.Catalogue;
using Pdc.Site;
using Pdc.Site.Pages.Providers;
using Pdc.Site.Reading;

namespace Pdc.Cli.Bench.Generators.Export;

/// <summary>The page of one provider, and the list of all.</summary>
static class ProviderData
{
    public static JsonObject Of(ProviderPage page)
    {
        var (provider, shown) = (page.Provider, page.Shown);
        var facts = Parts.Facts(("Ervaring met", Count.List(shown.Specialities)), ("Talen", Count.List(shown.Languages)), ("Keurmerken", Count.List(shown.QualityMarks)));
        foreach (var contract in page.Contracts)
            facts.Add((JsonNode)new JsonObject { ["name"] = "Contract", ["value"] = $"{CatalogueTerms.ContractKinds.Label(contract.Kind)}, {ContractWords.Valid(contract)}" });
        facts.Add((JsonNode)new JsonObject { ["name"] = "KvK-nummer", ["value"] = provider.Kvk.ToString() });
        facts.Add((JsonNode)new JsonObject { ["name"] = "AGB-code", ["value"] = provider.Agb.ToString() });
        return new()
        {
            ["lead"] = DisplayText.OneLine(provider.Summary),
            ["contracted"] = shown.Contracted,
            ["referral"] = page.Referral,
            ["offers"] = Parts.List(page.Part.Items, item => Parts.Row(page, item, item.Product.Product.Name)),
            ["numbers"] = Parts.Numbers(page.Part),
            ["registration"] = Parts.Contact(provider.Registration.Phone, provider.Registration.Email, provider.Registration.Website),
            ["contact"] = Parts.Contact(provider.Phone, provider.Email, provider.Website),
            ["website"] = provider.Website,
            ["phone"] = provider.Phone,
            ["email"] = provider.Email,
            ["locations"] = Parts.Places(page.OpenLocations),
            ["secret"] = page.HasSecretLocation,
            ["about"] = provider.Description,
            ["facts"] = facts,
        };
    }

    public static JsonObject Of(ProviderListPage page) => new()
    {
        ["total"] = Count.Of(page.Part.Total, "aanbieder heeft", "aanbieders hebben"),
        ["letters"] = page.Part.Of > 1 ? Parts.List(page.Index, letter => Parts.Link(letter.Name, letter.Address)) : [],
        ["items"] = Parts.List(page.Part.Items, provider =>
        {
            var item = Parts.Link(provider.Name, provider.Address);
            item["count"] = Count.Of(provider.Offers.Count, "soort hulp", "soorten hulp");
            return item;
        }),
        ["numbers"] = Parts.Numbers(page.Part),
    };
}
