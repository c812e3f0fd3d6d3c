using System.Text.Json.Nodes;

namespace Pdc.Cli.Bench.Generators;

/// <summary>One page of our site as data that another generator can make it from.</summary>
/// <param name="Kind">Which template draws it.</param>
sealed record ExportedPage(string Kind, string Address, JsonObject Data);
