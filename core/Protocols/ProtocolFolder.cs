using System.Globalization;
using Pdc.Core.Content;

namespace Pdc.Core.Protocols;

/// <summary>
/// Reads protocols as editors ship them: <c>{folder}/{code}/{number}.md</c>, with <c>titel</c>, <c>vastgesteld</c>,
/// <c>besluit</c>, <c>in_werking</c>, and where known <c>gepubliceerd</c> (UTC) and <c>wijziging</c> in the head.
/// </summary>
public static class ProtocolFolder
{
    static readonly string[] Keys = ["titel", "vastgesteld", "besluit", "in_werking", "gepubliceerd", "wijziging"];

    /// <summary>All protocols by code; none when the folder does not exist.</summary>
    /// <exception cref="ContentError">A version cannot be read.</exception>
    public static IReadOnlyList<Protocol> Read(string folder) =>
        !Directory.Exists(folder) ? [] :
        [
            .. Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal)
                .Select(protocol => new Protocol { Code = Path.GetFileName(protocol), Versions = Versions(protocol) })
                .Where(protocol => protocol.Versions.Count > 0),
        ];

    static IReadOnlyList<ProtocolVersion> Versions(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.md").Select(Version).OrderByDescending(version => version.Number)];

    static ProtocolVersion Version(string path)
    {
        string name = $"{Path.GetFileName(Path.GetDirectoryName(path))}/{Path.GetFileName(path)}";
        if (!int.TryParse(Path.GetFileNameWithoutExtension(path), NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            throw new ContentError(name, "de naam van het bestand is geen versienummer, zoals 2.md");

        var file = FrontMatter.Parse(name, File.ReadAllText(path), Keys);
        return new()
        {
            Number = number,
            Title = file["titel"],
            AdoptedOn = file.Day("vastgesteld"),
            DecisionNumber = file["besluit"],
            InForceFrom = file.Day("in_werking"),
            PublishedAt = file.Optional("gepubliceerd") is { } text ? Instant(name, text) : null,
            ChangeNote = file.Optional("wijziging"),
            Text = file.Text,
        };
    }

    static DateTimeOffset Instant(string name, string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
            ? instant
            : throw new ContentError(name, "'gepubliceerd' in de kop is geen tijdstip zoals 2027-05-12T10:15:00Z");
}
