using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;

namespace Pdc.Core.Storage;

/// <summary>A row of a plain table: its key, and its columns as texts (an empty one is left out).</summary>
public sealed record PlainRow(string Partition, string Key, IReadOnlyDictionary<string, string> Columns)
{
    internal ETag Tag { get; init; }

    /// <summary>Empty when the column is not there.</summary>
    public string this[string column] => Columns.GetValueOrDefault(column, "");
}

/// <summary>
/// A table without history: for what is itself a record of something that happened, or can be made again. What people change
/// together stands in a <see cref="Journal"/>.
/// </summary>
public sealed class RowStore(StorageAccount storage, string table)
{
    readonly TableClient client = storage.Tables.GetTableClient(table);

    /// <summary>The rows of a partition, by key.</summary>
    /// <param name="from">Only keys from this one on.</param>
    /// <param name="before">Only keys before this one.</param>
    public async IAsyncEnumerable<PlainRow> List(string partition, string? from = null, string? before = null, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        string filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from ?? ""}");
        if (before is not null)
            filter += TableClient.CreateQueryFilter($" and RowKey lt {before}");
        await foreach (var entity in client.QueryAsync<TableEntity>(filter, cancellationToken: cancel))
            yield return Row(entity);
    }

    public async Task<PlainRow?> Find(string partition, string key, CancellationToken cancel)
    {
        var found = await client.GetEntityIfExistsAsync<TableEntity>(TableKey.Check(partition), TableKey.Check(key), cancellationToken: cancel);
        return found.HasValue ? Row(found.Value!) : null;
    }

    /// <returns>False when the row was there already; it stays as it is.</returns>
    public async Task<bool> Add(string partition, string key, IReadOnlyDictionary<string, string> columns, CancellationToken cancel)
    {
        try
        {
            await client.AddEntityAsync(Entity(partition, key, columns), cancel);
            return true;
        }
        catch (RequestFailedException taken) when (taken.Status == 409)
        {
            return false;
        }
    }

    /// <returns>False when somebody else changed the row after it was read.</returns>
    public async Task<bool> Replace(PlainRow before, IReadOnlyDictionary<string, string> columns, CancellationToken cancel)
    {
        try
        {
            await client.UpdateEntityAsync(Entity(before.Partition, before.Key, columns), before.Tag, TableUpdateMode.Replace, cancel);
            return true;
        }
        catch (RequestFailedException changed) when (changed.Status is 404 or 412)
        {
            return false;
        }
    }

    /// <summary>Writes the row, whatever stands there.</summary>
    public Task Put(string partition, string key, IReadOnlyDictionary<string, string> columns, CancellationToken cancel) =>
        client.UpsertEntityAsync(Entity(partition, key, columns), TableUpdateMode.Replace, cancel);


    static TableEntity Entity(string partition, string key, IReadOnlyDictionary<string, string> columns)
    {
        var entity = new TableEntity(TableKey.Check(partition), TableKey.Check(key));
        foreach (var (name, text) in columns)
            if (text.Length > 0)
                entity.Add(name, text);
        return entity;
    }

    static PlainRow Row(TableEntity entity) => new(entity.PartitionKey, entity.RowKey,
        entity.Where(column => column.Value is string && column.Key is not ("PartitionKey" or "RowKey" or "odata.etag")).ToDictionary(column => column.Key, column => (string)column.Value))
    {
        Tag = entity.ETag,
    };
}
