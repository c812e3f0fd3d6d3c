using System.Security.Cryptography;

namespace Pdc.Extracts.Reports;

/// <summary>One file of the outputs, as the manifest names it.</summary>
sealed record OutputFile(string Name, long Rows, long Bytes, string Sha256, long? ControlCents, IReadOnlyList<string> Sources);

/// <summary>Writes the tables of the reports, which stand sorted by all columns from left to right, as files into one folder.</summary>
sealed class OutputFiles
{
    readonly ExtractDatabase database;
    readonly string folder;
    readonly List<OutputFile> written = [];
    readonly Workbooks workbooks;

    public OutputFiles(ExtractDatabase database, string folder)
    {
        (this.database, this.folder, workbooks) = (database, folder, new(database, folder));
        // Several threads write one file: what was sorted must stay so, or a rerun would give other bytes.
        database.Execute("SET preserve_insertion_order = true");
    }

    public IReadOnlyList<OutputFile> Written => written;

    public void Write(Report report)
    {
        long rows = database.Count($"SELECT count(*) FROM rapport.{report.Name}");
        long? control = report.Control is { } column ? database.Count($"SELECT sum({column})::BIGINT FROM rapport.{report.Name}") : null;
        string[] sources = [.. report.From.Select(source => source.Name)];
        Copy($"SELECT * FROM rapport.{report.Name}", report.Name, rows, control, sources);
    }

    /// <summary>The data-quality list of one municipality, or of the bureau (REGIO), and its workbook: its own rows only (D17).</summary>
    public void WriteOwnRows(string municipality)
    {
        string own = $"FROM rapport.dq WHERE gemeente = {ExtractDatabase.Text(municipality)}";
        Copy($"SELECT * EXCLUDE (gemeente) {own}", $"dq_{municipality}", database.Count($"SELECT count(*) {own}"), null, []);
        written.Add(workbooks.Write(municipality));
    }

    /// <summary>The rows of a query as a CSV file only.</summary>
    public void WriteCsv(string query, string name, long? control, IReadOnlyList<string> sources) =>
        Copy(query, name, database.Count($"SELECT count(*) FROM ({query})"), control, sources, Formats[0]);

    void Copy(string query, string name, long rows, long? control, IReadOnlyList<string> sources)
    {
        foreach (var format in Formats)
            Copy(query, name, rows, control, sources, format);
    }

    void Copy(string query, string name, long rows, long? control, IReadOnlyList<string> sources, (string Extension, string Format) format)
    {
        string path = Path.Combine(folder, name + format.Extension);
        database.Execute(CopyStatement(query, path, format.Format));
        using var file = File.OpenRead(path);
        written.Add(new(name + format.Extension, rows, file.Length, Convert.ToHexStringLower(SHA256.HashData(file)), control, sources));
    }

    public static string CopyStatement(string query, string path, string format) => $"COPY ({query}) TO {ExtractDatabase.Text(path)} ({format})";

    public static readonly (string Extension, string Format)[] Formats = [(".csv", "FORMAT csv, HEADER, DELIMITER ';'"), (".parquet", "FORMAT parquet, COMPRESSION zstd")];
}
