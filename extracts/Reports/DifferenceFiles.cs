namespace Pdc.Extracts.Reports;

/// <summary>
/// What a redelivery changed, per output: <c>verschil_{name}.csv</c> holds the rows that are gone and the rows that are new, each with a
/// word in front. An output without differences has no such file.
/// </summary>
sealed class DifferenceFiles(ExtractDatabase database, OutputFiles files, string folder)
{
    public void Write(EarlierRelease earlier)
    {
        foreach (string name in Report.All.Append(Report.Public).Select(report => report.Name))
        {
            string before = Path.Combine(earlier.Folder, name + ".csv");
            if (!File.Exists(before))
                continue;

            string old = Rows(before), now = Rows(Path.Combine(folder, name + ".csv"));
            string differences = $"SELECT 'vervallen' AS verschil, * FROM (SELECT * FROM {old} EXCEPT ALL SELECT * FROM {now}) UNION ALL BY NAME SELECT 'nieuw' AS verschil, * FROM (SELECT * FROM {now} EXCEPT ALL SELECT * FROM {old})";
            if (database.Count($"SELECT count(*) FROM ({differences})") > 0)
                files.WriteCsv($"SELECT * FROM ({differences}) ORDER BY COLUMNS(* EXCLUDE (verschil)), verschil DESC", $"verschil_{name}", null, []);
        }
    }

    static string Rows(string path) => $"read_csv({ExtractDatabase.Text(path)}, delim = ';', header = true, all_varchar = true)";
}
