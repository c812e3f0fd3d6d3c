using System.Security.Cryptography;
using System.Text;
using Pdc.Extracts.Deliveries;

namespace Pdc.Extracts;

/// <summary>What the outputs of a run depend on, as one hash: the same key gives the same files.</summary>
static class RunKey
{
    public static string Of(ExtractRequest request, string keyId, DeliveryFolder folder, IReadOnlyDictionary<string, DeliveryManifest> manifests)
    {
        var parts = new List<string>
        {
            request.Month.ToString(), ExtractRun.SpecificationVersion, keyId, request.Catalogue.Sha256, request.Catalogue.IsKnown.ToString(), request.Norms.ToString(),
        };
        parts.AddRange(request.Recipients.Select(recipient => $"{recipient.Key} {new Privacy.Pseudonyms(recipient.Value).KeyId}").Order(StringComparer.Ordinal));
        parts.AddRange(folder.Series.SelectMany(series => series).Select(delivery => $"{delivery.Name.File} {delivery.Sha256}").Order(StringComparer.Ordinal));
        parts.AddRange(folder.Refused.Select(file => $"{file.File} {file.Code}").Order(StringComparer.Ordinal));
        parts.AddRange(manifests.Select(manifest => $"{manifest.Key} {manifest.Value}").Order(StringComparer.Ordinal));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
    }
}
