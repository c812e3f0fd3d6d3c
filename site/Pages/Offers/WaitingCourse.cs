using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Core.History;
using Pdc.Site.Reading;

namespace Pdc.Site.Pages.Offers;

/// <summary>
/// What a reader was told about the wait at the end of each of the last twelve months; for the current month, today. Drawn as bars from
/// zero, and written out as a table.
/// </summary>
public sealed class WaitingCourse
{
    const int Months = 12, Slot = 25, Bar = 19, Highest = 60, Ground = 78;

    WaitingCourse(IReadOnlyList<MonthlyWait> months)
    {
        Ends = months;
        ToStart = months.Any(month => month.TreatmentWeeks is not null);
    }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<MonthlyWait> Ends { get; }

    /// <summary>Whether the bars show weeks to the start of care; else to the first conversation, because nothing more was ever told.</summary>
    public bool ToStart { get; }

    /// <summary>Null when too little is known to draw.</summary>
    public static WaitingCourse? Of(Edition edition, PublicOffer offer)
    {
        var points = edition.History.WaitingOf(offer);
        if (points.Count == 0)
            return null;

        var months = new MonthlyWait[Months];
        var first = new DateOnly(edition.Today.Year, edition.Today.Month, 1).AddMonths(1 - Months);
        int next = 0;
        for (int i = 0; i < Months; i++)
        {
            var end = i == Months - 1 ? edition.Today : first.AddMonths(i + 1).AddDays(-1);
            while (next < points.Count && points[next].SaidOn <= end)
                next++;
            months[i] = next == 0 ? new(end, WaitingState.Unknown, null, null) : On(end, points[next - 1], edition.Region.Limits.WaitingTimeValidDays);
        }

        return new(months);
    }

    static MonthlyWait On(DateOnly day, WaitingPoint point, int validDays) =>
        point.Stopped                                        ? new(day, WaitingState.Stopped, null, null)
        : point.MeasuredOn is not { } measured               ? new(day, WaitingState.Unknown, null, null)
        : measured.AddDays(validDays) < day                  ? new(day, WaitingState.Expired, null, null)
        : new(day, WaitingState.Known, point.IntakeWeeks, point.TreatmentWeeks);

    int? Weeks(MonthlyWait month) => ToStart ? month.TreatmentWeeks : month.IntakeWeeks;

    /// <summary>What stands above a bar: the weeks, a question mark, or a cross for a stop.</summary>
    public string Label(MonthlyWait month) =>
        Weeks(month) is { } weeks ? weeks.ToString(CultureInfo.InvariantCulture) : month.State == WaitingState.Stopped ? "×" : "?";

    /// <summary>The labels above the bars, as SVG.</summary>
    public HtmlString Labels()
    {
        var svg = new StringBuilder();
        for (int i = 0; i < Ends.Count; i++)
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{i * Slot + Slot / 2}\" y=\"{Ground - 4 - Height(Ends[i])}\">{Label(Ends[i])}</text>");
        return new(svg.ToString());
    }

    int Height(MonthlyWait month) =>
        Weeks(month) is { } weeks ? weeks * Highest / Math.Max(1, Ends.Max(other => Weeks(other) ?? 0)) : 0;

    /// <summary>All bars as one path of SVG.</summary>
    public string Bars()
    {
        var path = new StringBuilder();
        for (int i = 0; i < Ends.Count; i++)
            if (Height(Ends[i]) is > 0 and var height)
                path.Append(CultureInfo.InvariantCulture, $"M{i * Slot + (Slot - Bar) / 2} {Ground}v-{height}h{Bar}v{height}z");
        return path.ToString();
    }

    /// <summary>The drawing in a sentence, from the first month about which something is known.</summary>
    public string InWords
    {
        get
        {
            var (first, last) = (Ends.FirstOrDefault(month => Weeks(month) is not null, Ends[0]), Ends[^1]);
            return first == last ? $"Alleen van {Month(last)} bekend: {Told(last)}." : $"{Month(first)}: {Told(first)}. {Month(last)}: {Told(last)}. De tabel heeft elke maand.";
        }
    }

    string Told(MonthlyWait month) => MonthlyWait.InWords(Weeks(month), month.State);

    static string Month(MonthlyWait month) => month.Name;
}

/// <summary>What held on one day, the end of a month.</summary>
public readonly record struct MonthlyWait(DateOnly Day, WaitingState State, int? IntakeWeeks, int? TreatmentWeeks)
{
    /// <summary>Such as <c>mei 2026</c>.</summary>
    public string Name => Day.InWords()[(Day.Day < 10 ? 2 : 3)..];

    public string ToTalk => Cell(IntakeWeeks);
    public string ToStart => Cell(TreatmentWeeks);

    string Cell(int? weeks) => weeks?.ToString(CultureInfo.InvariantCulture) ?? InWords(null, State);

    internal static string InWords(int? weeks, WaitingState state) => (weeks, state) switch
    {
        ({ } known, _)            => known == 1 ? "1 week" : $"{known} weken",
        (_, WaitingState.Stopped) => "aanmeldstop",
        _                         => "onbekend",
    };
}
