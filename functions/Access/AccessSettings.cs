using Pdc.Core.Access;

namespace Pdc.Functions.Access;

/// <summary>Who may sign in, and where the world finds the portal: the section <c>Access</c> of the settings.</summary>
sealed record AccessSettings
{
    /// <summary>How long somebody stays signed in, however busy: a working day. Stated on the sign-in page.</summary>
    public static readonly TimeSpan SessionLength = TimeSpan.FromHours(8);

    public required IReadOnlyList<Issuer> Issuers { get; init; }

    /// <summary>
    /// Scheme and host as the browser sees them. Behind the Functions host a request arrives on a loopback address, and its
    /// forwarding headers can be written by anyone; so the address is set, and only in development taken from the request.
    /// </summary>
    public Uri? PublicAddress { get; init; }

    /// <exception cref="InvalidOperationException">A setting is missing or wrong; the sentence names it.</exception>
    public static AccessSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Access");
        string? address = section["PublicAddress"]
            ?? (configuration["WEBSITE_HOSTNAME"] is { Length: > 0 } host ? "https://" + host : null);

        var issuers = section.GetSection("Issuers").GetChildren().Select(ReadIssuer).ToList();
        if (issuers.GroupBy(issuer => issuer.Key).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new InvalidOperationException($"Access:Issuers: de sleutel '{twice.Key}' staat er twee keer. Geef elke uitgever een eigen sleutel.");

        return new() { Issuers = issuers, PublicAddress = address is null ? null : Address(section.Path + ":PublicAddress", address) };
    }

    static Issuer ReadIssuer(IConfigurationSection section)
    {
        string key = Needed(section, "Key");
        if (!key.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)))
            throw new InvalidOperationException($"{section.Path}:Key: '{key}' mag alleen kleine letters en cijfers hebben.");

        return new()
        {
            Key = key,
            Name = Needed(section, "Name"),
            Authority = Address(section.Path + ":Authority", Needed(section, "Authority")),
            ClientId = Needed(section, "ClientId"),
            ClientSecret = Needed(section, "ClientSecret"),
            RoleClaim = Needed(section, "RoleClaim"),
            Roles = section.GetSection("Roles").GetChildren().ToDictionary(role => role.Key, ReadRole),
            KvkClaim = section["KvkClaim"],
            MunicipalityClaim = section["MunicipalityClaim"],
        };
    }

    static Role ReadRole(IConfigurationSection section) =>
        RoleTerms.Roles.TryParse(section.Value ?? "", out var role)
            ? role
            : throw new InvalidOperationException($"{section.Path}: '{section.Value}' is geen rol. Kies uit {string.Join(", ", RoleTerms.Roles.Codes)}.");

    static string Needed(IConfigurationSection section, string name) =>
        section[name] is { Length: > 0 } value
            ? value
            : throw new InvalidOperationException($"{section.Path}:{name} ontbreekt. Vul deze instelling in.");

    static Uri Address(string path, string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == "https" || address is { Scheme: "http", IsLoopback: true })
            ? address
            : throw new InvalidOperationException($"{path}: '{text}' is geen adres dat met https:// begint.");
}
