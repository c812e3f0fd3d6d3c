namespace Pdc.Core.Access;

/// <summary>What somebody may do. Every route names one; a role is nothing but a set of these.</summary>
public enum Permission
{
    /// <summary>Open to the whole world: the public site, signing in, health.</summary>
    Everyone,

    /// <summary>Any user with a role.</summary>
    EnterPortal,

    /// <summary>Own offers only.</summary>
    UpdateWaitingTimes,

    /// <summary>Own description only.</summary>
    ProposeChanges,

    /// <summary>The bureau's own pages, to read.</summary>
    SeeBureau,

    ReviewChanges,
    PublishProtocols,

    /// <summary>What the public reported, with the address it came from.</summary>
    AnswerReports,

    /// <summary>Own municipality only: what it delivers and what it gets.</summary>
    SeeMunicipality,

    /// <summary>Deliveries, runs and releases of the whole region.</summary>
    WorkWithExtracts,

    /// <summary>Who downloaded what, and mails that were kept.</summary>
    SeeRecords,

    /// <summary>The figures of the extracts: of the whole region, or for a municipality its own only.</summary>
    SeeFigures,
}

/// <summary>Which role may do what: the whole table of rights on one screen.</summary>
public static class RolePermissions
{
    static readonly Dictionary<Role, Permission[]> ByRole = new()
    {
        [Role.Provider] = [Permission.UpdateWaitingTimes, Permission.ProposeChanges],
        [Role.Reviewer] = [Permission.SeeBureau, Permission.ReviewChanges, Permission.AnswerReports, Permission.SeeFigures],
        [Role.Publisher] = [Permission.SeeBureau, Permission.PublishProtocols, Permission.SeeFigures],
        [Role.Analyst] = [Permission.SeeBureau, Permission.WorkWithExtracts, Permission.SeeFigures],
        [Role.Municipality] = [Permission.SeeMunicipality, Permission.SeeFigures],
        [Role.Administrator] = [Permission.SeeBureau, Permission.ReviewChanges, Permission.PublishProtocols, Permission.AnswerReports, Permission.SeeRecords, Permission.SeeFigures],
    };

    public static bool May(this User user, Permission permission) =>
        permission is Permission.Everyone
        || user.Roles.Count > 0 && permission is Permission.EnterPortal
        || user.Roles.Any(role => ByRole[role].Contains(permission));
}
