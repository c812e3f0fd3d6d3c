using System.Xml.Linq;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Pdc.Core.Storage;

/// <summary>
/// The keys that seal cookies and forms, shared by all instances: each its own blob under <c>sleutels/</c>, so that two instances that make
/// a key at the same moment do not overwrite one another. Synchronous, because those who ask for keys are.
/// </summary>
public sealed class KeyRing(StorageAccount storage)
{
    const string Folder = "sleutels/";

    readonly BlobContainerClient container = storage.Blobs.GetBlobContainerClient(StorageNames.State);

    public IReadOnlyCollection<XElement> ReadAll()
    {
        var keys = new List<XElement>();
        try
        {
            foreach (var blob in container.GetBlobs(BlobTraits.None, BlobStates.None, Folder, CancellationToken.None))
                keys.Add(XElement.Parse(container.GetBlobClient(blob.Name).DownloadContent().Value.Content.ToString()));
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            // A new account: there are no keys yet.
        }

        return keys;
    }

    public void Add(XElement key, string name)
    {
        container.CreateIfNotExists();
        container.GetBlobClient($"{Folder}{name}.xml").Upload(BinaryData.FromString(key.ToString(SaveOptions.DisableFormatting)));
    }
}
