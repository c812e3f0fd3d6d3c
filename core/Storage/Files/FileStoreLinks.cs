using Azure.Storage.Blobs;
using Azure.Storage.Sas;

namespace Pdc.Core.Storage;

public sealed partial class FileStore
{
    // A clock that is a little behind ours must not find the link too young.
    static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    /// <summary>
    /// An address that opens one file for a few minutes, for whoever has it: signed with a key that the account gives the app's identity for
    /// the occasion, or, in development, with the account's own key.
    /// </summary>
    /// <param name="fileName">What the file is called where it is saved.</param>
    public async Task<Uri> Link(string path, string fileName, TimeSpan holds, DateTimeOffset now, CancellationToken cancel)
    {
        var blob = client.GetBlobClient(path);
        var link = new BlobSasBuilder(BlobSasPermissions.Read, now + holds)
        {
            BlobContainerName = container,
            BlobName = path,
            Resource = "b",
            StartsOn = now - ClockSkew,
            Protocol = blob.Uri.Scheme == "https" ? SasProtocol.Https : SasProtocol.HttpsAndHttp,
            ContentDisposition = $"attachment; filename=\"{fileName}\"",
        };
        if (blob.CanGenerateSasUri)
            return blob.GenerateSasUri(link);

        var key = await storage.Blobs.GetUserDelegationKeyAsync(now - ClockSkew, now + holds, cancel);
        return new BlobUriBuilder(blob.Uri) { Sas = link.ToSasQueryParameters(key.Value, storage.Blobs.AccountName) }.ToUri();
    }
}
