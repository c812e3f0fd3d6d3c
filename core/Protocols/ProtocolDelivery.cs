using Pdc.Core.Content;
using Pdc.Core.Storage;

namespace Pdc.Core.Protocols;

/// <summary>Brings the protocol files of a region into the store: versions that are new are added, versions that are there must be the same.</summary>
public static class ProtocolDelivery
{
    /// <param name="folder">As <see cref="ProtocolFolder"/> reads it.</param>
    /// <returns>How many versions were added.</returns>
    /// <exception cref="ContentError">A file is wrong, a version is missing, or a text differs from the version that was published before.</exception>
    public static async Task<int> Bring(string folder, ProtocolStore store, string who, CancellationToken cancel)
    {
        int added = 0;
        foreach (var protocol in ProtocolFolder.Read(folder))
        {
            var stored = await store.Find(protocol.Code, cancel);
            foreach (var version in protocol.Versions.Reverse())
            {
                if (stored?.Value.Versions.FirstOrDefault(known => known.Number == version.Number) is { } known)
                {
                    if (known.Text != version.Text)
                        throw new ContentError($"{protocol.Code}/{version.Number}.md",
                            "deze versie is al opgeslagen met een andere tekst. Een tekst verandert niet meer: maak een nieuwe versie");
                    continue;
                }

                int next = (stored?.Value.Versions[0].Number ?? 0) + 1;
                if (version.Number != next)
                    throw new ContentError($"{protocol.Code}/{version.Number}.md", $"versie {next} ontbreekt");
                stored = await store.AddVersion(protocol.Code, stored, version, [], new(who, "protocol.added"), cancel);
                added++;
            }
        }

        return added;
    }
}
