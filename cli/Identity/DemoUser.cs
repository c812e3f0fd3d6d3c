namespace Pdc.Cli.Identity;

/// <summary>
/// Somebody who can sign in at the development provider. <see cref="Role"/> is a code of RoleTerms, or null for a person
/// without any role, to see that such a person stays out.
/// </summary>
sealed record DemoUser(string Id, string Name, string? Role, string? Kvk = null, string? Municipality = null)
{
    /// <summary>One of each role for the demo region; the KvK numbers and the municipality code are of that region.</summary>
    public static IReadOnlyList<DemoUser> For(string firstKvk, string secondKvk, string municipality) =>
    [
        new("anna", "Anna de Wit", "aanbieder", firstKvk),
        new("bram", "Bram Jansen", "aanbieder", secondKvk),
        new("rosa", "Rosa Bakker", "beoordelaar"),
        new("ruud", "Ruud Visser", "beoordelaar"),
        new("peter", "Peter Smit", "uitgever"),
        new("gerda", "Gerda Meijer", "gemeente", Municipality: municipality),
        new("aziz", "Aziz Mulder", "analist"),
        new("bea", "Bea van Dijk", "beheerder"),
        new("niels", "Niels Vos", null),
    ];
}
