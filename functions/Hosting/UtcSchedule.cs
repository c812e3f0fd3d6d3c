using System.Globalization;

namespace Pdc.Functions.Hosting;

/// <summary>
/// A schedule in Dutch time, as one in UTC for the host: on Flex Consumption <c>WEBSITE_TIME_ZONE</c> does not work. Dutch time is one
/// or two hours ahead, so a fixed hour becomes two; the run that comes at the wrong hour finds nothing to do, since timers' work may be done twice.
/// </summary>
static class UtcSchedule
{
    /// <exception cref="FormatException">Not six fields, or a fixed hour on some days only: an hour earlier may be another day.</exception>
    public static string From(string dutch)
    {
        var fields = dutch.Split(' ');
        if (fields.Length != 6)
            throw new FormatException($"'{dutch}' has {fields.Length} fields; a schedule has six, starting with seconds.");
        if (fields[2] == "*")
            return dutch;
        if (!int.TryParse(fields[2], CultureInfo.InvariantCulture, out var hour) || hour is < 0 or > 23 || fields[3..] is not ["*", "*", "*"])
            throw new FormatException($"'{dutch}' cannot be said in UTC: use every hour, or one hour on every day.");

        fields[2] = string.Join(',', new[] { (hour + 22) % 24, (hour + 23) % 24 }.Order());
        return string.Join(' ', fields);
    }
}
