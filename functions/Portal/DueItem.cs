namespace Pdc.Functions.Portal;

/// <summary>Something to do. Without a date it should have been done already.</summary>
public sealed record DueItem(DateOnly? On, string When, string What, string Todo, string? Address, bool IsLate)
{
    public static DueItem By(DateOnly? on, DateOnly today, string what, string todo, string? address)
    {
        int days = on is { } date ? date.DayNumber - today.DayNumber : -1;
        string when = on is null ? "nu"
            : days < -1          ? $"{-days} dagen te laat"
            : days == -1         ? "1 dag te laat"
            : days == 0          ? "vandaag"
            : days == 1          ? "morgen"
            : $"over {days} dagen";
        return new(on, when, what, todo, address, days < 0);
    }
}
