using Pdc.Core;
using Pdc.Core.Changes;

namespace Pdc.Functions.Changes;

/// <summary>How it stands with a proposal, in words.</summary>
static class ChangeWords
{
    public static string Status(ChangeRequest change) => change.Status switch
    {
        ChangeStatus.Submitted => "ligt bij het inkoopbureau ter beoordeling",
        ChangeStatus.Approved when change.AppliedAt is null => $"goedgekeurd op {Day(change)} en komt op de site",
        ChangeStatus.Approved => $"goedgekeurd op {Day(change)} en staat op de site",
        ChangeStatus.Rejected => $"afgewezen op {Day(change)}",
        _ => $"ingetrokken op {Day(change)}",
    };

    public static string Waiting(int days) => days switch { 0 => "sinds vandaag", 1 => "1 dag", _ => $"{days} dagen" };

    static string Day(ChangeRequest change) => change.Verdict!.At.DutchDay().InWords();
}
