using System.CommandLine;
using Pdc.Core.Storage;

namespace Pdc.Cli;

/// <summary><c>pdc history check [--seal FILE] [--against FILE]</c>: whether the events are all there and unchanged; exit code 1 when not.</summary>
static class HistoryCheckCommand
{
    const int MostShown = 100;

    public static Command Create()
    {
        var seal = new Option<string?>("--seal") { Description = "Schrijf een zegel in dit bestand: van alles de laatste gebeurtenis. Bewaar het buiten de opslag." };
        var against = new Option<string?>("--against") { Description = "Vergelijk met een zegel van eerder: zo blijkt ook of een hele geschiedenis is afgekapt." };
        var data = HistoryCommand.Data();
        var command = new Command("check", "Controleert elke keten van gebeurtenissen, en of de gegevens zijn wat de gebeurtenissen zeggen.") { seal, against, data };
        command.SetAction((parsed, cancel) => Run(parsed.GetValue(seal), parsed.GetValue(against), parsed.GetRequiredValue(data), cancel));
        return command;
    }

    static async Task<int> Run(string? sealPath, string? againstPath, string data, CancellationToken cancel)
    {
        var against = againstPath is null ? null : Read(againstPath);
        await using var store = await OpenStore.Open(data, cancel);
        var seals = new List<ChainSeal>();
        int faults = 0, aggregates = 0;
        long events = 0;
        foreach (string table in StorageNames.Journals)
        {
            var check = new ChainCheck(new Journal(store.Account, table, TimeProvider.System));
            await foreach (var fault in check.Faults(against, cancel))
                if (++faults <= MostShown)
                    Console.Error.WriteLine(fault);
            seals.Add(check.Seal);
            (aggregates, events) = (aggregates + check.Aggregates, events + check.Events);
        }

        if (faults > MostShown)
            Console.Error.WriteLine($"… en nog {faults - MostShown}.");
        if (faults > 0)
            throw new CommandError($"{(faults == 1 ? "1 keten klopt" : $"{faults} ketens kloppen")} niet. Herstel uit een kopie en zoek uit wie buiten PDC om in de tabellen schreef; in docs/beheer.md staat hoe.");

        if (sealPath is not null)
            await File.WriteAllTextAsync(sealPath, string.Concat(seals.Select(seal => seal.ToText())), cancel);
        Console.WriteLine($"{events} gebeurtenissen in {aggregates} ketens: alles klopt{(against is null ? "" : ", ook met het zegel")}.{(sealPath is null ? "" : $" Het zegel staat in {sealPath}.")}");
        return 0;
    }

    static ChainSeal Read(string path)
    {
        try
        {
            return ChainSeal.Parse(File.ReadAllText(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or FormatException or ArgumentException)
        {
            throw new CommandError($"{path} is niet te lezen als zegel. Geef een bestand dat 'pdc history check --seal' heeft geschreven.");
        }
    }
}
