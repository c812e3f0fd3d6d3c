using Pdc.Core;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Pdc.Core.Catalogue;
using Pdc.Core.Import;

namespace Pdc.Extracts;

/// <summary>A period in which a provider had a contract with the region, both days included.</summary>
public sealed record ContractPeriod(string Agb, DateOnly From, DateOnly To);

/// <summary>
/// What the extracts need of the catalogue. Without contracts rule R21 is not judged, and without a closed list of municipalities those
/// that deliver under their own name count as part of the region.
/// </summary>
public sealed record CatalogueFacts(IReadOnlySet<string> Municipalities, IReadOnlyList<ContractPeriod>? Contracts)
{
    public bool IsKnown => Contracts is not null;

    /// <summary>Two catalogues with the same facts give the same outputs.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n',
        Municipalities.Order(StringComparer.Ordinal).Concat((Contracts ?? []).Select(contract => contract.ToString()).Order(StringComparer.Ordinal))))));

    public static CatalogueFacts Without(Region region) => new(region.Municipalities.Select(code => code.ToString()).ToHashSet(), null);

    public static CatalogueFacts Of(CatalogueSnapshot catalogue) => new(
        catalogue.Municipalities.Select(municipality => municipality.Code.ToString()).ToHashSet(),
        [.. from provider in catalogue.Providers
            from contract in provider.Contracts
            select new ContractPeriod(provider.Agb.ToString(), contract.Valid.From, contract.Valid.To ?? DateOnly.MaxValue)]);

    /// <summary>
    /// Reads an import folder. Mistakes in what the extracts do not use (waiting times, texts) do not matter here; the folder itself says
    /// which municipalities belong to the region.
    /// </summary>
    /// <exception cref="ExtractTrouble">The folder is not there, or municipalities, providers or contracts cannot be read.</exception>
    public static CatalogueFacts Read(string folder, Region region)
    {
        if (!Directory.Exists(folder) && !File.Exists(folder))
            throw new ExtractTrouble($"De map {folder} met de catalogus bestaat niet.");

        var imported = CatalogueReader.Read(folder, region, region.Term.From);
        var rows = imported.Rows.ToLookup(row => row.Sheet.Name);
        try
        {
            var agbs = rows["aanbieders"].ToDictionary(row => row["kvk"], row => AgbCode.Parse(row["agb"]).ToString());
            var facts = new CatalogueFacts(
                rows["gemeenten"].Select(row => MunicipalityCode.Parse(row["code"]).ToString()).ToHashSet(),
                [.. from row in rows["contracten"]
                    where agbs.ContainsKey(row["kvk"])
                    select new ContractPeriod(agbs[row["kvk"]], Date(row["begin"]), row["eind"].Length == 0 ? DateOnly.MaxValue : Date(row["eind"]))]);
            if (facts.Municipalities.Count > 0)
                return facts;
        }
        catch (Exception wrong) when (wrong is FormatException or ArgumentException)
        {
            throw new ExtractTrouble($"De catalogus in {folder} is niet te gebruiken: {imported.Errors.FirstOrDefault()?.ToString() ?? wrong.Message}");
        }
        throw new ExtractTrouble($"De catalogus in {folder} noemt geen gemeenten. {imported.Errors.FirstOrDefault()}");
    }

    static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
