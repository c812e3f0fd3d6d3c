using System.CommandLine;
using Pdc.Core.Storage;

namespace Pdc.Cli;

/// <summary>
/// <c>pdc history redact</c>: removes one text from the events for good. The text is pointed at by its event and column and never typed, so that
/// it does not come to stand in a command history.
/// </summary>
static class HistoryRedactCommand
{
    // What people type beside a proposal is emptied where it stands as well; everything else is first put right by whoever keeps it.
    static readonly string[] Cleared = ["toelichting", "reden"];

    public static Command Create()
    {
        var partition = HistoryCommand.Partition();
        var number = new Option<long>("--event") { Description = "Het nummer van de gebeurtenis die de tekst bracht; zie 'pdc history list'.", Required = true };
        var column = new Option<string>("--column") { Description = "De kolom, zoals telefoon of toelichting; 'waarom' voor de reden van de gebeurtenis zelf.", Required = true };
        var why = new Option<string>("--why") { Description = "Waarom de tekst weg moet, bijvoorbeeld het nummer van het verzoek. Zet de tekst zelf er niet in.", Required = true };
        var table = HistoryCommand.Table();
        var data = HistoryCommand.Data();
        var command = new Command("redact", "Haalt één tekst voorgoed uit de gebeurtenissen. De keten blijft te controleren.") { partition, number, column, why, table, data };
        command.SetAction((parsed, cancel) => Run(parsed.GetRequiredValue(partition), parsed.GetValue(number), parsed.GetRequiredValue(column),
            parsed.GetRequiredValue(why), parsed.GetRequiredValue(table), parsed.GetRequiredValue(data), cancel));
        return command;
    }

    static async Task<int> Run(string partition, long number, string column, string why, string table, string data, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(why))
            throw new CommandError("zeg met --why waarom de tekst weg moet.");

        await using var store = await OpenStore.Open(data, cancel);
        try
        {
            var numbers = await Open(store.Account, table).Redact(partition, number, column, Cleared, new("pdc history redact", Journal.Redacted, why.Trim()), cancel);
            Console.WriteLine($"De tekst is weg uit {(numbers.Count == 1 ? "gebeurtenis" : "gebeurtenissen")} {string.Join(", ", numbers)} van {partition}. Dat dit gebeurde, staat in een nieuwe gebeurtenis.");
            Console.WriteLine("Kijk ook in het archief van de site en in kopieën van de opslag: daar staat de tekst nog als die openbaar was.");
            return 0;
        }
        catch (RedactionRefused refused)
        {
            throw new CommandError(refused.Message);
        }
        catch (ChangedMeanwhile)
        {
            throw new CommandError($"{partition} werd tegelijk gewijzigd. Er is niets verwijderd; doe het opnieuw.");
        }
    }

    public static Journal Open(StorageAccount storage, string table) => StorageNames.Journals.Contains(table)
        ? new(storage, table, TimeProvider.System)
        : throw new CommandError($"'{table}' heeft geen gebeurtenissen. Kies uit: {string.Join(", ", StorageNames.Journals)}.");
}
