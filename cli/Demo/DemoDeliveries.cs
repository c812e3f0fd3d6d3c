using System.Text;
using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Core.Deliveries;
using Pdc.Core.Releases;
using Pdc.Core.Storage;
using Pdc.Extracts.Generate;

namespace Pdc.Cli.Demo;

/// <summary>
/// Made-up deliveries of the last three months, handed in as municipalities would, so that the pages about them show something. They
/// name providers of the demo catalogue. One file is late and one is missing, on purpose.
/// </summary>
sealed class DemoDeliveries(StorageAccount storage, Region region, CatalogueSnapshot catalogue, TimeProvider clock)
{
    const int Months = 3, Clients = 300, Seed = 20261;
    // More than usual, so that receipts and lists of errors have something to say.
    const double Errors = 0.03;

    const string Done = "demo-leveringen";
    const string Late = "pgb_1842", Missing = "lokaalteam_0629";

    readonly FileStore state = new(storage, StorageNames.State);
    readonly Month last = Month.Of(clock.Today()) - 1;

    /// <returns>Whether anything was brought: once, and only for the region that deliveries can be made up for.</returns>
    public async Task<bool> Bring(CancellationToken cancel)
    {
        if (!Generator.Municipalities.ToHashSet().SetEquals(region.Municipalities.Select(code => code.ToString())) || await state.Find(Done, cancel) is not null)
            return false;

        var folder = Directory.CreateTempSubdirectory("pdc-demo-");
        try
        {
            var generator = new Generator(new(Months, Clients, Seed, last, Errors), folder.FullName);
            generator.Run((_, _) => { });
            var providers = ProviderNumbers(generator.Providers);
            foreach (string path in Directory.EnumerateFiles(folder.FullName, "*.csv").Order(StringComparer.Ordinal))
                await Deliver(path, providers, cancel);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        var deliveries = new DeliveryStore(storage, clock);
        while ((await deliveries.All(cancel)).Any(delivery => delivery.State == DeliveryState.Checking))
            await Task.Delay(1000, cancel);
        for (var month = last - (Months - 1); month <= last; month += 1)
            await new RunStore(storage, clock).Ask(month, "pdc up", cancel);
        await state.Write(Done, ReadOnlyMemory<byte>.Empty, "text/plain", cancel);
        return true;
    }

    async Task Deliver(string path, IReadOnlyDictionary<string, string> providers, CancellationToken cancel)
    {
        string name = Path.GetFileName(path);
        if (name.StartsWith($"{Missing}_{last}", StringComparison.Ordinal))
            return;

        var text = new StringBuilder(await File.ReadAllTextAsync(path, cancel));
        foreach (var (made, known) in providers)
            text.Replace(made, known);
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text.ToString()));
        await new DeliveryStore(storage, new DayClock(DayOf(name))).Receive(name, content, "pdc up", null, null, null, cancel);
    }

    // The day before the deadline, in the morning; never a day that is still to come.
    DateTimeOffset DayOf(string name)
    {
        var period = Month.TryParse(name.Split('_')[2], out var month) ? month : last;
        var entry = ReleaseEntry.Of(period, region.Releases);
        var day = name.StartsWith($"{Late}_{last}", StringComparison.Ordinal) ? entry.Deadline.AddDays(4) : entry.Deadline.AddDays(-1);
        var at = new DateTimeOffset(day.ToDateTime(new(9, 30)), TimeSpan.Zero);
        return at < clock.GetUtcNow() ? at : clock.GetUtcNow();
    }

    /// <summary>For every made-up provider one of the catalogue that has a contract throughout.</summary>
    IReadOnlyDictionary<string, string> ProviderNumbers(IEnumerable<string> made)
    {
        var from = (last - 24).FirstDay;
        var known = catalogue.Providers.Where(provider => provider.Contracts.Any(contract => contract.Valid.From <= last.FirstDay && (contract.Valid.To is null || contract.Valid.To >= last.LastDay))
            && provider.Contracts.Min(contract => contract.Valid.From) <= from)
            .Select(provider => provider.Agb.ToString()).ToList();
        return made.Select((number, index) => (Made: number, Known: known[index % known.Count])).ToDictionary(pair => pair.Made, pair => pair.Known);
    }

    sealed class DayClock(DateTimeOffset at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => at;
    }
}
