using System.CommandLine;

namespace Pdc.Cli;

/// <summary><c>pdc history</c>: the events behind everything that is kept.</summary>
static class HistoryCommand
{
    public static Command Create() => new("history", "De gebeurtenissen achter de gegevens: controleren, bekijken, en een tekst eruit halen.")
    {
        HistoryCheckCommand.Create(),
        HistoryListCommand.Create(),
        HistoryRedactCommand.Create(),
    };

    public static Option<string> Data() => new("--data") { Description = "De map van 'pdc up', als er geen PDC_STORAGE is ingesteld.", DefaultValueFactory = _ => ".data" };

    public static Option<string> Table() => new("--table") { Description = "catalogue (gegevens), changes (voorstellen), protocols, contacts of feedback (meldingen).", DefaultValueFactory = _ => "catalogue" };

    public static Argument<string> Partition() => new("wat") { Description = "Waarover het gaat, zoals aanbieder|90000101, product|45A01 of gemeente|0518." };
}
