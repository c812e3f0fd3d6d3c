namespace Pdc.Functions.Hosting;

/// <summary>What Azure announces by Event Grid (CloudEvents 1.0): what happened, and to what.</summary>
/// <param name="Type">Such as <c>Microsoft.Storage.BlobCreated</c>.</param>
/// <param name="Subject">Such as <c>/blobServices/default/containers/inbox/blobs/map/naam.csv</c>.</param>
public readonly record struct CloudEvent(string Type, string Subject);
