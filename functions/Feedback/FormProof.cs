using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Pdc.Core.Feedback;

namespace Pdc.Functions.Feedback;

/// <summary>
/// Proof that a form for strangers came from our own page, without a cookie: the number that the report will have and when the form was
/// made, sealed with the app's keys. The browser says from which site it posts; another site's form is refused.
/// </summary>
sealed class FormProof(IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>Long enough to be called away from the kitchen table.</summary>
    static readonly TimeSpan Valid = TimeSpan.FromHours(24);

    readonly IDataProtector protector = protection.CreateProtector("klopt-dit-niet");

    public string New() => protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{ReportNumber.New()}|{clock.GetUtcNow().ToUnixTimeSeconds()}"));

    public bool TryOpen(string proof, out ReportNumber number)
    {
        number = default;
        try
        {
            string[] parts = protector.Unprotect(proof).Split('|');
            var age = clock.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[1], CultureInfo.InvariantCulture));
            return age < Valid && ReportNumber.TryParse(parts[0], out number);
        }
        catch (Exception forged) when (forged is CryptographicException or FormatException or IndexOutOfRangeException)
        {
            return false;
        }
    }

    /// <summary>Whether the browser posts from our own site. Old browsers do not say; for them the sealed number is what counts.</summary>
    public static bool IsFromOwnSite(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } from)
            return from is "same-origin" or "none";
        return request.Headers.Origin.ToString() is not { Length: > 0 } origin
            || Uri.TryCreate(origin, UriKind.Absolute, out var address) && address.Authority == request.Host.Value;
    }
}
