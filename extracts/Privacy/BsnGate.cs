using System.Text;
using Pdc.Extracts.Rows.Shapes;

namespace Pdc.Extracts.Privacy;

/// <summary>The last gate before anything is written: no text that leaves the run holds nine digits that could be a BSN (D18).</summary>
static class BsnGate
{
    /// <summary>Whether a text holds a run of exactly nine digits that passes the elfproef.</summary>
    public static bool Catches(ReadOnlySpan<char> text)
    {
        Span<byte> digits = stackalloc byte[9];
        for (int start = 0; start < text.Length;)
        {
            int length = 0;
            while (start + length < text.Length && char.IsAsciiDigit(text[start + length]))
                length++;
            if (length == 9)
            {
                Encoding.ASCII.GetBytes(text.Slice(start, 9), digits);
                if (Bsn.PassesElfproef(digits))
                    return true;
            }
            start += length + 1;
        }
        return false;
    }

    /// <summary>Our own pseudonyms are left out: by chance one in millions looks like a BSN, and says nothing about anyone.</summary>
    static readonly string[] Pseudonymous = ["client", "toewijzing"];

    /// <exception cref="ExtractTrouble">A text column of a report holds what could be a BSN; the sentence names the column, never the value.</exception>
    public static void Check(ExtractDatabase database)
    {
        var columns = database.Query("SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'rapport' AND data_type = 'VARCHAR'",
            row => (Table: row.GetString(0), Column: row.GetString(1))).ToList();
        foreach (var (table, column) in columns.Where(found => !Pseudonymous.Contains(found.Column)))
        {
            if (database.Count($"SELECT count(*) FROM (SELECT DISTINCT \"{column}\" AS tekst FROM rapport.{table} WHERE length(\"{column}\") >= 9) WHERE {ExtractDatabase.LooksLikeBsn}(tekst)") > 0)
                throw new ExtractTrouble($"In kolom {column} van {table} staat een getal dat een burgerservicenummer kan zijn. De levering is tegengehouden en er is niets geschreven. Haal het nummer uit de aangeleverde bestanden en start de run opnieuw.");
        }
    }
}
