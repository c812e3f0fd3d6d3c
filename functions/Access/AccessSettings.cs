using Pdc.Core.Access;
using Pdc.Functions.Hosting;

namespace Pdc.Functions.Access;

/// <summary>Who may sign in, and where the world finds the portal: the section <c>Access</c> of the settings.</summary>
sealed record AccessSettings
{
    /// <summary>How long somebody stays signed in, however busy: a working day. Stated on the sign-in page.</summary>
    public static readonly TimeSpan SessionLength = TimeSpan.FromHours(8);

    public required IReadOnlyList<Issuer> Issuers { get; init; }

    /// <summary>Whether the world reaches us over https: then cookies are bound to this very host.</summary>
    public required bool Https { get; init; }

    /// <exception cref="SettingsError">A setting is missing or wrong; the sentence names it.</exception>
    public static AccessSettings Read(IConfiguration configuration, Uri? siteAddress)
    {
        var issuers = configuration.GetSection("Access").GetSection("Issuers").GetChildren().Select(ReadIssuer).ToList();
        if (issuers.GroupBy(issuer => issuer.Key).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new SettingsError([$"Access:Issuers: de sleutel '{twice.Key}' staat er twee keer. Geef elke uitgever een eigen sleutel."]);

        return new() { Issuers = issuers, Https = siteAddress?.Scheme == "https" };
    }

    static Issuer ReadIssuer(IConfigurationSection section)
    {
        string key = Needed(section, "Key");
        if (!key.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)))
            throw new SettingsError([$"{section.Path}:Key: '{key}' mag alleen kleine letters en cijfers hebben."]);

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
            : throw new SettingsError([$"{section.Path}: '{section.Value}' is geen rol. Kies uit {string.Join(", ", RoleTerms.Roles.Codes)}."]);

    static string Needed(IConfigurationSection section, string name) =>
        section[name] is { Length: > 0 } value
            ? value
            : throw new SettingsError([$"{section.Path}:{name} ontbreekt. Vul deze instelling in."]);

    static Uri Address(string path, string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == "https" || address is { Scheme: "http", IsLoopback: true })
            ? address
            : throw new SettingsError([$"{path}: '{text}' is geen adres dat met https:// begint."]);
}
