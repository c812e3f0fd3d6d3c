using System.Globalization;
using DuckDB.NET.Data;
using Pdc.Extracts.Privacy;

namespace Pdc.Extracts;

/// <summary>
/// DuckDB in this process. It holds its rows in memory, which nobody needs after the run, and spills them to disk when memory runs out: a
/// database file would be packed and logged first, which takes more time than all rules together.
/// </summary>
sealed class ExtractDatabase : IDisposable
{
    readonly DuckDBConnection connection;

    public ExtractDatabase(string folder, int memoryMegabytes)
    {
        connection = new DuckDBConnection(DuckDBConnectionStringBuilder.InMemoryConnectionString);
        connection.Open();
        Execute(Settings(folder, memoryMegabytes));
        connection.RegisterScalarFunction<string, bool>(LooksLikeBsn, (arguments, result, rows) =>
        {
            for (ulong row = 0; row < rows; row++)
                result.WriteValue(arguments[0].IsValid(row) && BsnGate.Catches(arguments[0].GetValue<string>(row)), row);
        });
    }

    public static string Settings(string folder, int memoryMegabytes) =>
        $"SET memory_limit = '{memoryMegabytes}MB'; SET temp_directory = {Text(Path.Combine(folder, "spill"))}; SET threads = {Math.Max(2, Environment.ProcessorCount)};"
        + "SET preserve_insertion_order = false;";

    /// <summary>The name in SQL of the function that says whether a text holds what could be a BSN.</summary>
    public const string LooksLikeBsn = "bsn_gelijkend";

    /// <summary>Another connection to the same database, for a thread that reads files.</summary>
    public DuckDBConnection Connect()
    {
        var another = connection.Duplicate();
        another.Open();
        return another;
    }

    public DuckDBAppender Appender(string table) => connection.CreateAppender(table);

    /// <summary>For a report that is filled by code.</summary>
    public DuckDBAppender ReportAppender(string report) => connection.CreateAppender("rapport", report);

    public void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Runs <c>Sql/{name}.sql</c>.</summary>
    public void Run(string name) => Execute(Script(name));

    public static string Script(string name)
    {
        using var stream = typeof(ExtractDatabase).Assembly.GetManifestResourceStream($"Pdc.Extracts.Sql.{name}.sql")
            ?? throw new InvalidOperationException($"There is no Sql/{name}.sql.");
        return new StreamReader(stream).ReadToEnd();
    }

    public long Count(string sql) => Convert.ToInt64(Scalar(sql) ?? 0, CultureInfo.InvariantCulture);

    public object? Scalar(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() is var value && value is DBNull ? null : value;
    }

    public IEnumerable<T> Query<T>(string sql, Func<DuckDBDataReader, T> read) => Query(connection, sql, read);

    /// <summary>A query whose rows come while others are appended.</summary>
    public IEnumerable<T> QueryAside<T>(string sql, Func<DuckDBDataReader, T> read)
    {
        using var aside = Connect();
        foreach (var row in Query(aside, sql, read))
            yield return row;
    }

    static IEnumerable<T> Query<T>(DuckDBConnection connection, string sql, Func<DuckDBDataReader, T> read)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.UseStreamingMode = true;
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return read(reader);
    }

    /// <summary>A text as it stands in SQL.</summary>
    public static string Text(string value) => "'" + value.Replace("'", "''") + "'";

    public void Dispose() => connection.Dispose();
}
