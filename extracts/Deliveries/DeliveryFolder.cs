using Pdc.Extracts.Ijw;

namespace Pdc.Extracts.Deliveries;

/// <summary>
/// The deliveries in a folder that a run reads: per series every version that was looked through and found whole, the newest first,
/// and the files that were refused.
/// </summary>
sealed record DeliveryFolder(IReadOnlyList<IReadOnlyList<Delivery>> Series, IReadOnlyList<RefusedFile> Refused)
{
    static readonly string[] NoDelivery = [".json"];

    /// <param name="seen">Hashes of deliveries that earlier runs read, by name without extension: the same version with other content is refused (F05).</param>
    public static DeliveryFolder Look(string folder, Month month, IReadOnlySet<string>? region, IReadOnlyDictionary<string, string> seen, Action<string> progress)
    {
        if (!Directory.Exists(folder))
            throw new ExtractTrouble($"De map {folder} met leveringen bestaat niet.");

        var refused = new List<RefusedFile>();
        var found = new List<Delivery>();
        foreach (string path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            string file = Path.GetFileName(path);
            if (file.StartsWith('.') || NoDelivery.Contains(Path.GetExtension(file)))
                continue;

            if (Path.GetExtension(file) is ".xml" or ".zip")
            {
                progress($"{file} bekijken");
                foreach (var (message, refusal) in MessageFile.Look(path))
                {
                    if (refusal is not null)
                        refused.Add(refusal);
                    else if (message!.Name.Month <= month)
                        found.Add(message);
                }
                continue;
            }

            var (name, wrong) = DeliveryName.Parse(file, region);
            if (name is null)
                refused.Add(new(file, "F01", wrong!));
            else if (name.Month <= month)
            {
                progress($"{file} bekijken");
                var (delivery, refusal) = FileCheck.Look(name, path);
                if (delivery is not null)
                    found.Add(delivery);
                else
                    refused.Add(refusal!);
            }
        }

        var series = new List<IReadOnlyList<Delivery>>();
        foreach (var group in found.GroupBy(delivery => delivery.Name.Series).OrderBy(group => group.First().Name.Month).ThenBy(group => group.First().IsAnswer).ThenBy(group => group.Key, StringComparer.Ordinal))
        {
            var versions = new List<Delivery>();
            foreach (var version in group.GroupBy(delivery => delivery.Name.Version).OrderBy(version => version.Key))
            {
                var contents = version.DistinctBy(delivery => delivery.Sha256).ToList();
                var first = contents[0];
                refused.AddRange(contents.Skip(1).Select(Changed));
                if (seen.TryGetValue(VersionKey(first), out string? hash) && hash != first.Sha256)
                    refused.Add(Changed(first));
                // The same bytes under a new version change nothing: the first version keeps standing.
                else if (versions.Count == 0 || versions[0].Sha256 != first.Sha256)
                    versions.Insert(0, first);
            }
            if (versions.Count > 0)
                series.Add(versions);
        }
        return new(series, refused);
    }

    public static string VersionKey(Delivery delivery) => $"{delivery.Name.Series}_v{delivery.Name.Version}";

    public static ExtractTrouble ChangedMeanwhile(Delivery delivery) =>
        new($"{delivery.Name.File} veranderde terwijl het werd gelezen. Wacht tot de levering klaar is en start de run opnieuw.");

    static RefusedFile Changed(Delivery delivery) => new(delivery.Name.File, "F05",
        $"Versie {delivery.Name.Version} is al eerder geleverd met een andere inhoud. Lever de nieuwe inhoud aan als versie {delivery.Name.Version + 1}.");
}
