using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Pdc.Core.Storage;

/// <summary>The three clients of one storage account: Azure by managed identity, or Azurite by connection string. Making one touches no network.</summary>
public sealed class StorageAccount
{
    StorageAccount(TableServiceClient tables, BlobServiceClient blobs, QueueServiceClient queues) =>
        (Tables, Blobs, Queues) = (tables, blobs, queues);

    public TableServiceClient Tables { get; }

    public BlobServiceClient Blobs { get; }

    /// <summary>Messages travel as base64, which is what the Functions host expects unless told otherwise.</summary>
    public QueueServiceClient Queues { get; }

    /// <param name="configure">For tests that inject faults: more policies in the pipeline that every request goes through.</param>
    /// <exception cref="FormatException">The text is not a storage connection string.</exception>
    public static StorageAccount Connect(string connectionString, Action<ClientOptions>? configure = null) => new(
        new TableServiceClient(connectionString, Configured(new TableClientOptions(), configure)),
        new BlobServiceClient(connectionString, Configured(new BlobClientOptions(), configure)),
        new QueueServiceClient(connectionString, Configured(QueueOptions, configure)));

    /// <summary>An account in Azure, by its name and the identity that the app runs under: no keys.</summary>
    public static StorageAccount WithManagedIdentity(string account, string? clientId) => With(account, new ManagedIdentityCredential(
        clientId is null ? ManagedIdentityId.SystemAssigned : ManagedIdentityId.FromUserAssignedClientId(clientId)));

    /// <summary>An account in Azure, by its name and who signed in with <c>az login</c>: for commands that a person starts.</summary>
    public static StorageAccount WithSignedInUser(string account) => With(account, new AzureCliCredential());

    static StorageAccount With(string account, TokenCredential identity) => new(
        new TableServiceClient(new Uri($"https://{account}.table.core.windows.net"), identity, Configured(new TableClientOptions())),
        new BlobServiceClient(new Uri($"https://{account}.blob.core.windows.net"), identity, Configured(new BlobClientOptions())),
        new QueueServiceClient(new Uri($"https://{account}.queue.core.windows.net"), identity, Configured(QueueOptions)));

    /// <summary>Creates every table, queue and container that is missing, so that a new account needs no preparation by hand.</summary>
    public async Task Prepare(CancellationToken cancel) => await Task.WhenAll(
    [
        .. StorageNames.Tables.Select(name => Tables.CreateTableIfNotExistsAsync(name, cancel)),
        .. StorageNames.Containers.Select(name => Blobs.GetBlobContainerClient(name).CreateIfNotExistsAsync(cancellationToken: cancel)),
        .. StorageNames.Queues.SelectMany(name => new[] { name, name + StorageNames.PoisonSuffix })
            .Select(name => Queues.GetQueueClient(name).CreateIfNotExistsAsync(cancellationToken: cancel)),
    ]);

    static QueueClientOptions QueueOptions
    {
        get
        {
            var options = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 };
            options.MessageDecodingFailed += WorkQueue.BuryUnreadable;
            return options;
        }
    }

    static T Configured<T>(T options, Action<ClientOptions>? configure = null) where T : ClientOptions
    {
        options.Retry.MaxRetries = 4;
        options.Retry.Delay = TimeSpan.FromMilliseconds(200);
        configure?.Invoke(options);
        return options;
    }
}
