namespace Pdc.Core.Feedback;

/// <summary>How many reports of the last twelve months were answered in time, of those whose time is over or that were answered (D19).</summary>
public readonly record struct AnswerShare(int InTime, int Counted)
{
    /// <summary>What the region promises.</summary>
    public const int TargetPercent = 80;

    public static AnswerShare Of(IEnumerable<Report> reports, DateOnly today)
    {
        int inTime = 0, counted = 0;
        foreach (var report in reports.Where(report => report.ReceivedAt.DutchDay() > today.AddYears(-1)))
            if (report.InTime(today) is { } kept)
                (inTime, counted) = (inTime + (kept ? 1 : 0), counted + 1);
        return new(inTime, counted);
    }

    /// <summary>Rounded down, so that a target is never reached by rounding; null when nothing counts yet.</summary>
    public int? Percent => Counted == 0 ? null : InTime * 100 / Counted;
}
