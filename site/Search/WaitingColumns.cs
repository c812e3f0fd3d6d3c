using System.Text.Json;
using System.Text.RegularExpressions;
using Pdc.Core;
using Pdc.Core.Catalogue;

namespace Pdc.Site.Search;

/// <summary>
/// What a reader is told about each wait, as <see cref="WaitingWords"/> says it on the pages: every different text once, with the
/// days taken out, and columns of days to put back. So the finder cannot say something else than the page it leads to.
/// </summary>
sealed partial class WaitingColumns(Edition edition)
{
    static readonly string[] Months = [.. Enumerable.Range(1, 12).Select(month => new DateOnly(2000, month, 1).DayInWords()[2..])];

    readonly List<Text> texts = [];

    // Thousands of offers say the same in the same words.
    readonly Dictionary<string, (string Blank, DateOnly[] Days)> blanks = [];
    readonly List<(bool Old, DateOnly[] Days)> days = [];

    public void Add(Offer offer)
    {
        var words = edition.Waiting(offer);
        var (headline, detail) = (Blank(words.Headline), Blank(words.Detail));
        texts.Add(new(words.Code, words.State, Weeks(words.State, offer.WaitingTime), headline.Blank, detail.Blank));
        days.Add((words.State == WaitingState.Expired, headline.Days.Length == 0 ? detail.Days : [.. headline.Days, .. detail.Days]));
    }

    public void Write(Utf8JsonWriter json)
    {
        var (different, which) = Columns.ByFrequency(texts);
        json.WriteStartArray("wachttijden");
        foreach (var text in different)
        {
            json.WriteStartArray();
            json.WriteStringValue(text.Code);
            json.WriteNumberValue((int)text.State);
            if (text.Weeks is { } weeks)
                json.WriteNumberValue(weeks);
            else
                json.WriteNullValue();
            json.WriteStringValue(text.Headline);
            json.WriteStringValue(text.Detail);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteString("wacht", Columns.Of(which));

        // Days are counted back from the latest one that occurs, which is seldom later than today.
        var latest = days.SelectMany(row => row.Days).Append(edition.Today).Max();
        json.WriteString("vanaf", latest.ToIso());
        Days(json, "dagen", old: false, latest);
        Days(json, "oudedagen", old: true, latest);
        json.WriteStartArray("maanden");
        foreach (string month in Months)
            json.WriteStringValue(month);

        json.WriteEndArray();
    }

    // A column for the first day of each text, one for the second: what is measured and what is confirmed differ in kind.
    void Days(Utf8JsonWriter json, string name, bool old, DateOnly latest)
    {
        var rows = days.Where(row => row.Old == old).ToList();
        json.WriteStartArray(name);
        for (int place = 0; rows.Any(row => row.Days.Length > place); place++)
            json.WriteStringValue(Columns.Of([.. rows.Where(row => row.Days.Length > place).Select(row => latest.DayNumber - row.Days[place].DayNumber)]));

        json.WriteEndArray();
    }

    // What the finder sorts and filters by: weeks to the start of care.
    static int? Weeks(WaitingState state, WaitingTime? time) => state is WaitingState.RoomNow or WaitingState.Known ? time!.TreatmentWeeks : null;

    (string Blank, DateOnly[] Days) Blank(string words)
    {
        if (blanks.TryGetValue(words, out var known))
            return known;

        var found = new List<DateOnly>(2);
        string blank = DayInWords().Replace(words, match =>
        {
            int month = Array.IndexOf(Months, match.Groups["maand"].Value) + 1;
            found.Add(new(int.Parse(match.Groups["jaar"].Value), month, int.Parse(match.Groups["dag"].Value)));
            return "@";
        });
        return blanks[words] = (blank, [.. found]);
    }

    [GeneratedRegex("(?<dag>[0-9]{1,2}) (?<maand>januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) (?<jaar>[0-9]{4})", RegexOptions.CultureInvariant)]
    private static partial Regex DayInWords();

    readonly record struct Text(string Code, WaitingState State, int? Weeks, string Headline, string Detail);
}
