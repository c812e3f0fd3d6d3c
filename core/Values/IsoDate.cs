using System.Globalization;

namespace Pdc.Core;

/// <summary>Days as files, forms and tables hold them, such as <c>2027-05-12</c>, whatever culture the machine has.</summary>
public static class IsoDate
{
    const string Form = "yyyy-MM-dd";

    public static string ToIso(this DateOnly day) => day.ToString(Form, CultureInfo.InvariantCulture);

    public static bool TryParse(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <exception cref="FormatException">The text is not year, month and day, with hyphens between them.</exception>
    public static DateOnly Parse(string text) => DateOnly.ParseExact(text, Form, CultureInfo.InvariantCulture);
}
