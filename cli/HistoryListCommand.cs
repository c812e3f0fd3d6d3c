using System.CommandLine;
using System.Globalization;
using Pdc.Core;
using Pdc.Core.Storage;

namespace Pdc.Cli;

/// <summary><c>pdc history list</c>: the events of one aggregate, without their texts, to find the number that a redaction asks for.</summary>
static class HistoryListCommand
{
    public static Command Create()
    {
        var partition = HistoryCommand.Partition();
        var table = HistoryCommand.Table();
        var data = HistoryCommand.Data();
        var command = new Command("list", "Laat zien wat er gebeurde: nummer, dag, soort en welke kolommen. De teksten zelf niet.") { partition, table, data };
        command.SetAction((parsed, cancel) => Run(parsed.GetRequiredValue(partition), parsed.GetRequiredValue(table), parsed.GetRequiredValue(data), cancel));
        return command;
    }

    static async Task<int> Run(string partition, string table, string data, CancellationToken cancel)
    {
        await using var store = await OpenStore.Open(data, cancel);
        bool any = false;
        await foreach (var happened in HistoryRedactCommand.Open(store.Account, table).Events(partition, cancel))
        {
            any = true;
            var columns = happened.Differences.SelectMany(Changed).Distinct().ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{happened.Number,5}  {happened.At.DutchDay().ToIso()}  {happened.Act.What}{(happened.Act.Why is null ? "" : " (met reden)")}: {(columns.Count > 12 ? $"{columns.Count} kolommen" : string.Join(", ", columns))}"));
        }

        return any ? 0 : throw new CommandError($"er is niets van '{partition}' in {table}. Schrijf het zo: 'aanbieder|90000101', met aanhalingstekens.");
    }

    static IEnumerable<string> Changed(RowDifference difference) =>
        (difference.Before ?? new Dictionary<string, string>()).Keys.Union((difference.After ?? new Dictionary<string, string>()).Keys)
            .Where(column => difference.Before?.GetValueOrDefault(column) != difference.After?.GetValueOrDefault(column));
}
