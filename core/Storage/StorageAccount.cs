using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Pdc.Core.Storage;

/// <summary>The three clients of one storage account. Making one touches no network.</summary>
public sealed class StorageAccount
{
    StorageAccount(TableServiceClient tables, BlobServiceClient blobs, QueueServiceClient queues) =>
        (Tables, Blobs, Queues) = (tables, blobs, queues);

    public TableServiceClient Tables { get; }

    public BlobServiceClient Blobs { get; }

    /// <summary>Messages travel as base64, which is what the Functions host expects unless told otherwise.</summary>
    public QueueServiceClient Queues { get; }

    static QueueClientOptions QueueOptions => new() { MessageEncoding = QueueMessageEncoding.Base64 };

    /// <exception cref="FormatException">The text is not a storage connection string.</exception>
    public static StorageAccount Connect(string connectionString) => new(
        new TableServiceClient(connectionString),
        new BlobServiceClient(connectionString),
        new QueueServiceClient(connectionString, QueueOptions));

    /// <summary>An account in Azure, by its name and the identity that the app runs under: no keys.</summary>
    public static StorageAccount WithManagedIdentity(string account, string? clientId)
    {
        TokenCredential identity = new ManagedIdentityCredential(
            clientId is null ? ManagedIdentityId.SystemAssigned : ManagedIdentityId.FromUserAssignedClientId(clientId));
        return new(
            new TableServiceClient(new Uri($"https://{account}.table.core.windows.net"), identity),
            new BlobServiceClient(new Uri($"https://{account}.blob.core.windows.net"), identity),
            new QueueServiceClient(new Uri($"https://{account}.queue.core.windows.net"), identity, QueueOptions));
    }
}
