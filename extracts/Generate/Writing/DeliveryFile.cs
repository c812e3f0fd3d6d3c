using System.Text;

namespace Pdc.Extracts.Generate.Writing;

/// <summary>One file being written: UTF-8 without BOM, <c>;</c>, a header, even when no rows follow.</summary>
sealed class DeliveryFile : IDisposable
{
    readonly StreamWriter writer;
    readonly int columns;

    public DeliveryFile(string folder, string name, string[] columns)
    {
        (Name, this.columns) = (name, columns.Length);
        writer = new(Path.Combine(folder, name), append: false, new UTF8Encoding(false), bufferSize: 1 << 14);
        Write(columns);
    }

    public string Name { get; }

    /// <summary>The line last written; the header is line 1.</summary>
    public int Line { get; private set; }

    public void Write(params ReadOnlySpan<string> cells)
    {
        if (cells.Length != columns)
            throw new InvalidOperationException($"{Name}: {cells.Length} cells under {columns} columns.");

        for (int i = 0; i < cells.Length; i++)
        {
            if (i > 0)
                writer.Write(';');
            writer.Write(cells[i]);
        }
        writer.Write('\n');
        Line++;
    }

    public void Dispose() => writer.Dispose();
}
