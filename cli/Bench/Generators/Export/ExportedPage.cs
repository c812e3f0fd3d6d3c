using System.Text.Json.Nodes;

namespace Pdc.Cli.Bench.Generators.Export;

/// <summary>One page of our site as data that another generator can make it from.</summary>
/// <param name="Kind">Which template draws it.</param>
/// <param name="File">Where it stands in the site's folder.</param>
sealed record ExportedPage(string Kind, string Address, string File, JsonObject Data);
