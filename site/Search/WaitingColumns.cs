using System.Text.Json;
using System.Text.RegularExpressions;
using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Site.Reading;

namespace Pdc.Site.Search;

/// <summary>
/// What a reader is told about each wait, as <see cref="WaitingWords"/> says it on the pages: every different text once, with the
/// days taken out, and columns of days to put back. So the finder cannot say something else than the page it leads to. What comes after the first
/// day of a text is for who asks for more.
/// </summary>
sealed partial class WaitingColumns(Edition edition)
{
    static readonly string[] Months = [.. Enumerable.Range(1, 12).Select(month => new DateOnly(2000, month, 1).DayInWords()[2..])];

    const char Dot = '·';

    // Thousands of offers say the same in the same words.
    readonly Dictionary<string, (string Blank, DateOnly? Day)> blanks = [];
    readonly List<Row> rows = new(edition.Catalogue.OfferCount);

    /// <summary>All of a provider.</summary>
    public void Add(IReadOnlyList<PublicOffer> offers)
    {
        bool first = true;
        foreach (var offer in offers)
        {
            var words = edition.Waiting(offer.Offer);
            string[] detail = words.Detail.Split($" {Dot} ", 2);
            var (measured, confirmed) = (Blank(detail[0]), detail.Length > 1 ? Blank(detail[1]) : ("", null));
            rows.Add(new(new(words.Code, words.State, Weeks(words.State, offer.Offer.WaitingTime), words.Headline, measured.Text), measured.Day, confirmed.Text, confirmed.Day, first));
            first = false;
        }
    }

    public void Write(Utf8JsonWriter json)
    {
        // In order, so that what looks alike stands together.
        Text[] texts = [.. rows.Select(row => row.Text).Distinct().OrderBy(text => text.State).ThenBy(text => text.Weeks).ThenBy(text => text.Headline, StringComparer.Ordinal).ThenBy(text => text.Detail, StringComparer.Ordinal)];
        json.WriteStartArray("wachttijden");
        foreach (var text in texts)
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
        json.WriteString("vanaf", Latest.ToIso());
        json.WriteStartArray("maanden");
        foreach (string month in Months)
            json.WriteStringValue(month);

        json.WriteEndArray();

        var numbers = new NumberWriter();
        var places = texts.Select((text, i) => (text, i)).ToDictionary(pair => pair.text, pair => pair.i);
        NumberColumn.Write(numbers, [.. rows.Select(row => places[row.Text])]);
        Days(numbers, row => row.Measured, States, row => (int)row.Text.State);
        json.WriteString("wachtgetallen", numbers.End());
    }

    /// <summary>What the words say after the first day, such as <c>bevestigd 20 mei 2027</c>.</summary>
    public void WriteConfirmed(Utf8JsonWriter json, NumberWriter numbers)
    {
        const int Known = 64;
        string[] texts = [.. rows.Select(row => row.After).Distinct().Order(StringComparer.Ordinal)];
        json.WriteStartArray("daarna");
        foreach (string text in texts)
            json.WriteStringValue(text);

        json.WriteEndArray();
        var which = new NumberColumn(numbers, Math.Max(0, texts.Length - 1), States);
        foreach (var row in rows)
            which.Write(Array.IndexOf(texts, row.After), (int)row.Text.State);

        // Nobody confirms before the first measurement: the day of that foretells this one.
        Days(numbers, row => row.Confirmed, Known, row => row.Measured is { } day ? Math.Min(Known - 1, Ago(day)) : 0);
    }

    static readonly int States = Enum.GetValues<WaitingState>().Length;

    // Days are counted back from the latest one that occurs, which is seldom later than today.
    DateOnly Latest => latest ??= rows.SelectMany(row => new[] { row.Measured, row.Confirmed }).OfType<DateOnly>().Append(edition.Today).Max();
    DateOnly? latest;

    int Ago(DateOnly day) => Latest.DayNumber - day.DayNumber;

    // A provider often tells all its waits on one day.
    void Days(NumberWriter numbers, Func<Row, DateOnly?> dayOf, int contexts, Func<Row, int> context)
    {
        NumberColumn again = new(numbers, 1), ago = new(numbers, rows.Select(dayOf).OfType<DateOnly>().Select(Ago).DefaultIfEmpty().Max(), contexts);
        DateOnly? before = null;
        foreach (var row in rows)
        {
            if (row.First)
                before = null;
            if (dayOf(row) is not { } day)
                continue;
            if (before is not null)
                again.Write(day == before ? 1 : 0);
            if (day != before)
                ago.Write(Ago(day), context(row));
            before = day;
        }
    }

    // What the finder sorts and filters by: weeks to the start of care.
    static int? Weeks(WaitingState state, WaitingTime? time) => state is WaitingState.RoomNow or WaitingState.Known ? time!.TreatmentWeeks : null;

    /// <exception cref="InvalidOperationException">The words name two days: the browser puts back one.</exception>
    (string Text, DateOnly? Day) Blank(string words)
    {
        if (blanks.TryGetValue(words, out var known))
            return known;

        DateOnly? found = null;
        string blank = DayInWords().Replace(words, match =>
        {
            if (found is not null)
                throw new InvalidOperationException($"'{words}' noemt twee dagen zonder '{Dot}' ertussen.");

            int month = Array.IndexOf(Months, match.Groups["maand"].Value) + 1;
            found = new(int.Parse(match.Groups["jaar"].Value), month, int.Parse(match.Groups["dag"].Value));
            return "@";
        });
        return blanks[words] = (blank, found);
    }

    [GeneratedRegex("(?<dag>[0-9]{1,2}) (?<maand>januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) (?<jaar>[0-9]{4})", RegexOptions.CultureInvariant)]
    private static partial Regex DayInWords();

    /// <param name="First">Whether a provider begins here.</param>
    readonly record struct Row(Text Text, DateOnly? Measured, string After, DateOnly? Confirmed, bool First);
    readonly record struct Text(string Code, WaitingState State, int? Weeks, string Headline, string Detail);
}
