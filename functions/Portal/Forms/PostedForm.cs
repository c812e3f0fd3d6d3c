using System.Globalization;

namespace Pdc.Functions.Portal.Forms;

/// <summary>What was typed: texts with Unix line ends and without spaces at the ends. A field that the form does not have is refused.</summary>
sealed class PostedForm
{
    readonly IFormCollection form;

    PostedForm(IFormCollection form) => this.form = form;

    public string this[string name] => form[name].ToString().ReplaceLineEndings("\n").Trim();

    public bool Has(string name) => form.ContainsKey(name);

    public IFormFile? File(string name) => form.Files.GetFile(name);

    /// <summary>Null when there is a field that this form does not have: then it is not our form.</summary>
    public static async Task<PostedForm?> Read(HttpContext http, Func<string, bool> isKnown)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        return form.Keys.All(name => name == Token(http) || isKnown(name)) && form.Files.All(file => isKnown(file.Name)) ? new(form) : null;
    }

    /// <summary>As browsers send it (2027-05-12), or as people type it where the browser has no date field (12-5-2027).</summary>
    public static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, ["yyyy-MM-dd", "d-M-yyyy", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    static string Token(HttpContext http) =>
        http.RequestServices.GetRequiredService<Microsoft.Extensions.Options.IOptions<Microsoft.AspNetCore.Antiforgery.AntiforgeryOptions>>().Value.FormFieldName;
}
