using Pdc.Functions.Hosting;

namespace Pdc.Functions.Mail;

/// <summary>How mail leaves: the section <c>Mail</c> of the settings. Without a host, mails are kept in storage instead of sent.</summary>
sealed record MailSettings
{
    public string? Host { get; init; }
    public int Port { get; init; }

    /// <summary>Whether the connection is encrypted from the start (<c>ssl</c>), before the first mail (<c>starttls</c>) or not at all (<c>geen</c>).</summary>
    public string Encryption { get; init; } = "starttls";

    public string? User { get; init; }
    public string? Password { get; init; }

    /// <summary>The sender; without it the bureau's own address.</summary>
    public string? From { get; init; }

    /// <exception cref="SettingsError">A setting is wrong; the sentence names it.</exception>
    public static MailSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Mail");
        var mistakes = new List<string>();
        string encryption = section["Encryption"] ?? "starttls";
        if (encryption is not ("ssl" or "starttls" or "geen"))
            mistakes.Add($"Mail:Encryption: '{encryption}' bestaat niet. Kies uit starttls, ssl, geen.");
        if (!ushort.TryParse(section["Port"] ?? "587", out ushort port) || port == 0)
            mistakes.Add($"Mail:Port: '{section["Port"]}' is geen poortnummer.");
        if (section["User"] is { Length: > 0 } && encryption == "geen")
            mistakes.Add("Mail:Encryption is geen, maar er is wel een gebruiker met een wachtwoord. Kies starttls of ssl: een wachtwoord gaat nooit onversleuteld over het net.");
        return mistakes.Count > 0 ? throw new SettingsError(mistakes) : new()
        {
            Host = section["Host"] is { Length: > 0 } host ? host : null,
            Port = port,
            Encryption = encryption,
            User = section["User"],
            Password = section["Password"],
            From = section["From"],
        };
    }
}
