namespace Pdc.Core.Access;

/// <summary>The roles as they stand in settings, and the words a user reads.</summary>
public static class RoleTerms
{
    public static readonly Terms<Role> Roles = new(
        (Role.Provider, "aanbieder", "Zorgaanbieder"),
        (Role.Reviewer, "beoordelaar", "Beoordelaar"),
        (Role.Publisher, "uitgever", "Uitgever van protocollen"),
        (Role.Analyst, "analist", "Analist"),
        (Role.Municipality, "gemeente", "Gemeente"),
        (Role.Administrator, "beheerder", "Beheerder"));
}
