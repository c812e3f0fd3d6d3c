namespace Pdc.Core.Storage;

/// <summary>Something as it was read, with the aggregate it came from: a save against it fails when somebody else was first.</summary>
public sealed record Stored<T>(T Value, Aggregate Aggregate);
