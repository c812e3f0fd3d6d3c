using System.Text.Json;
using Pdc.Core;
using Pdc.Extracts;
using Pdc.Extracts.Deliveries;
using Pdc.Extracts.Privacy;
using Pdc.Extracts.Reports;

namespace Pdc.Cli.Bench.Extract;

/// <summary>
/// The run as DuckDB's own client does it: the same settings and the same scripts, with the files read by DuckDB itself. Its fields are cast
/// and not judged, pseudonyms are a plain hash, and there is no forecast and no workbook; so it has less to do than ours.
/// </summary>
static class SqlPlan
{
    sealed record Step(string Sql, bool Read = false);

    public static void Write(string path, string work, string input, Month month, CatalogueFacts catalogue, int memoryMegabytes)
    {
        string output = Path.Combine(work, "uit");
        Directory.CreateDirectory(output);
        var steps = new List<Step> { new(ExtractDatabase.Settings(work, memoryMegabytes)) };
        steps.AddRange(Prepare(month, catalogue));
        steps.AddRange(Load(input, month, catalogue));
        steps.AddRange(ExtractRun.Judging.Prepend("antwoorden").Select(Script));
        steps.AddRange(Sources.All.SelectMany(source => new[] { "ANTI", "SEMI" }.Select(join => new Step($"SELECT count(*) FROM {source.Table} {join} JOIN quarantaine USING (bestand, regel)", Read: true))));
        steps.Add(new($"CREATE TABLE pseudoniem AS SELECT client_bsn AS bsn, left(sha256('client|' || client_bsn), 26) AS pseudoniem FROM ({ExtractDatabase.Script("clienten")})"));
        steps.Add(new("CREATE TABLE pseudoniem_toewijzing AS SELECT id, left(sha256(gemeente || '|' || toewijzing_nr), 26) AS pseudoniem FROM toewijzing_in_kracht"));
        steps.AddRange(new[] { "prognose_declaraties", "prognose_toewijzingen", "prognose_budgetten" }.Select(name => new Step(ExtractDatabase.Script(name), Read: true)));
        steps.Add(Script("prognose_tabellen"));
        steps.AddRange(Report.All.Select(report => new Step(report.Statement)));
        steps.Add(new($"CREATE TABLE rapport.publiek AS {ExtractDatabase.Script("publiek_cellen")}"));
        steps.Add(new(Report.DataQuality.Statement));
        steps.AddRange(Report.All.Append(Report.Public).SelectMany(report => Copies(output, report.Name, $"SELECT * FROM rapport.{report.Name}")));
        steps.AddRange(catalogue.Municipalities.SelectMany(code => Copies(output, $"dq_{code}", $"SELECT * EXCLUDE (gemeente) FROM rapport.dq WHERE gemeente = '{code}'")));
        File.WriteAllText(path, JsonSerializer.Serialize(new { database = ":memory:", steps }, JsonSerializerOptions.Web));
    }

    static Step Script(string name) => new(ExtractDatabase.Script(name));

    static IEnumerable<Step> Prepare(Month month, CatalogueFacts catalogue)
    {
        yield return Script("tabellen");
        foreach (var source in Sources.All.Append(Sources.RejectedLines))
            yield return new(source.Ddl);
        yield return new($"CREATE MACRO {ExtractDatabase.LooksLikeBsn}(tekst) AS regexp_matches(tekst, '[0-9]{{9}}')");
        yield return new($"""
            SET VARIABLE maand = {month}; SET VARIABLE peildatum = DATE '{month.LastDay:yyyy-MM-dd}';
            SET VARIABLE norm_vot_werkdagen = 5; SET VARIABLE norm_declaratie_kalenderdagen = 30;
            """);
        yield return new("INSERT INTO gemeente VALUES " + string.Join(", ", catalogue.Municipalities.Select(code => $"('{code}')")));
        yield return new("INSERT INTO contract VALUES " + string.Join(", ", catalogue.Contracts!.Select(contract => $"('{contract.Agb}', '{contract.From:yyyy-MM-dd}', '{contract.To:yyyy-MM-dd}')")));
        yield return new($"""
            INSERT INTO werkdag SELECT dag::DATE, sum((dayofweek(dag) BETWEEN 1 AND 5)::INTEGER) OVER (ORDER BY dag)
            FROM generate_series(DATE '{month.Year - 30}-01-01', DATE '{month.LastDay:yyyy-MM-dd}', INTERVAL 1 DAY) dagen(dag)
            """);
    }

    static IEnumerable<Step> Load(string input, Month month, CatalogueFacts catalogue)
    {
        int id = 0;
        foreach (var delivery in DeliveryFolder.Look(input, month, catalogue.Municipalities, new Dictionary<string, string>(), _ => { }).Series.Select(series => series[0]))
        {
            var name = delivery.Name;
            yield return new($"INSERT INTO bestand VALUES ({++id}, '{name.File}', '{delivery.Source.Table}', '{name.Municipality}', {name.Month}, DATE '{name.Month.LastDay:yyyy-MM-dd}')");
            string cells = string.Join(", ", delivery.Source.Columns.Select(column => column.SqlType == "VARCHAR" ? column.Name : $"try_cast({column.Name} AS {column.SqlType})"));
            yield return new($"""
                INSERT INTO {delivery.Source.Table} SELECT {id}, row_number() OVER () + 1, {cells}
                FROM read_csv({ExtractDatabase.Text(delivery.Path)}, delim = ';', header = true, all_varchar = true, auto_detect = false, ignore_errors = true,
                    columns = {Columns(delivery.Source)})
                """);
        }
    }

    static string Columns(Source source) => "{" + string.Join(", ", source.Columns.Select(column => $"'{column.Name}': 'VARCHAR'")) + "}";

    static IEnumerable<Step> Copies(string output, string name, string query) =>
        OutputFiles.Formats.Select(format => new Step(OutputFiles.CopyStatement(query, Path.Combine(output, name + format.Extension), format.Format)));
}
