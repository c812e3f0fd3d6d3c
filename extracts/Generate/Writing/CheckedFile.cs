using System.Globalization;

namespace Pdc.Extracts.Generate.Writing;

/// <summary>A delivery that keeps its own count of rows and cents, and tells the truth about its broken rows.</summary>
/// <param name="key">The column that names a row in lists of errors.</param>
/// <param name="amount">The column with cents that is counted; without it there are none.</param>
/// <param name="superseded">A later version without the broken rows replaces this file.</param>
sealed class CheckedFile(string folder, string name, string[] columns, string key, string? amount, Truth truth, bool superseded = false) : IDisposable
{
    readonly DeliveryFile file = new(folder, name, columns);
    readonly int keyAt = Array.IndexOf(columns, key);
    readonly int amountAt = Array.IndexOf(columns, amount);
    long accepted, quarantined, acceptedAmount, quarantinedAmount;

    public long Rows => accepted + quarantined;

    public void Write(params ReadOnlySpan<string> cells)
    {
        file.Write(cells);
        accepted++;
        acceptedAmount += Amount(cells);
    }

    public void WriteBroken(string code, params ReadOnlySpan<string> cells)
    {
        file.Write(cells);
        quarantined++;
        quarantinedAmount += Amount(cells);
        truth.Broken(name, file.Line, cells[keyAt], code, superseded);
    }

    public void Dispose()
    {
        truth.Delivered(name, Rows, quarantined, acceptedAmount + quarantinedAmount, quarantinedAmount, superseded);
        file.Dispose();
    }

    long Amount(ReadOnlySpan<string> cells) =>
        amountAt >= 0 && cells[amountAt].Length > 0 ? long.Parse(cells[amountAt], CultureInfo.InvariantCulture) : 0;
}
