using Pdc.Extracts.Rows;

namespace Pdc.Extracts;

/// <summary>One kind of delivery: its name in file names, its columns in order, and what identifies and controls a row.</summary>
sealed class Source(string name, string key, string? control, params Column[] columns)
{
    public string Name { get; } = name;

    /// <summary>The column that stands in data-quality lists to find the row by; never a BSN.</summary>
    public string Key { get; } = key;

    public IReadOnlyList<Column> Columns => columns;

    /// <summary>The place of the amount in cents that is counted in and out, or -1.</summary>
    public int Control { get; } = Array.FindIndex(columns, column => column.Name == control);

    /// <summary>The sum of that amount over rows of its table, as it stands in SQL; 0 for a source without one.</summary>
    public string ControlTotal => Control < 0 ? "0::BIGINT" : $"coalesce(sum({columns[Control].Name}), 0)::BIGINT";

    /// <summary>The table that holds its rows; a lot map has one per kind of key.</summary>
    public string Table => Name == "perceelmap" ? $"perceelmap_{Key}" : Name;

    public string Header => string.Join(';', columns.Select(column => column.Name));

    public string Ddl => $"CREATE TABLE {Table} (bestand INTEGER, regel INTEGER, {string.Join(", ", columns.Select(column => $"{column.Name} {column.SqlType}"))})";
}
