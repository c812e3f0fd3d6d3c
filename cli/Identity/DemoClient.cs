namespace Pdc.Cli.Identity;

/// <summary>
/// One of the two doors of the portal, as the development provider knows it. In production these are two issuers: a broker of
/// eHerkenning for providers, and the bureau's own directory.
/// </summary>
sealed record DemoClient(string Id, string Secret, string Key, string Name, IReadOnlyList<string> Roles)
{
    public static readonly IReadOnlyList<DemoClient> All =
    [
        new("portaal-aanbieders", "alleen-voor-ontwikkeling-1", "aanbieders", "Aanmelden als zorgaanbieder", ["aanbieder"]),
        new("portaal-medewerkers", "alleen-voor-ontwikkeling-2", "medewerkers", "Aanmelden als medewerker van bureau of gemeente",
            ["beoordelaar", "uitgever", "analist", "gemeente", "beheerder"]),
    ];

    public string RedirectPath => $"/portaal/aanmelden/{Key}/terug";
    public string SignedOutPath => $"/portaal/afmelden/{Key}/terug";

    /// <summary>Somebody without a role stands at both doors.</summary>
    public bool Shows(DemoUser user) => user.Role is null || Roles.Contains(user.Role);
}
