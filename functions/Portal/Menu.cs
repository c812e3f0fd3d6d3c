using Pdc.Core.Access;

namespace Pdc.Functions.Portal;

/// <summary>The pages somebody can go to from anywhere: exactly those that their role may open.</summary>
public sealed record MenuItem(string Address, string Label)
{
    static readonly (Permission Needs, MenuItem Item)[] All =
    [
        (Permission.UpdateWaitingTimes, new("/portaal/aanbieder/", "Overzicht")),
        (Permission.UpdateWaitingTimes, new("/portaal/aanbieder/wachttijden/", "Wachttijden")),
        (Permission.ProposeChanges, new("/portaal/aanbieder/beschrijving/", "Beschrijving")),
        (Permission.SeeBureau, new("/portaal/bureau/", "Overzicht")),
        (Permission.ReviewChanges, new("/portaal/bureau/wijzigingen/", "Wijzigingen")),
        (Permission.AnswerReports, new("/portaal/bureau/meldingen/", "Meldingen")),
        (Permission.SeeBureau, new("/portaal/bureau/protocollen/", "Protocollen")),
        (Permission.WorkWithExtracts, new("/portaal/bureau/aanleveringen/", "Aanleveringen")),
        (Permission.WorkWithExtracts, new("/portaal/bureau/uitvragen/", "Uitvragen")),
        (Permission.SeeRecords, new("/portaal/bureau/downloads/", "Downloads")),
        (Permission.SeeRecords, new("/portaal/bureau/mail/", "Mail")),
        (Permission.SeeMunicipality, new("/portaal/gemeente/", "Overzicht")),
        (Permission.SeeMunicipality, new("/portaal/gemeente/aanleveringen/", "Aanleveren")),
        (Permission.SeeMunicipality, new("/portaal/gemeente/uitvragen/", "Uitvragen")),
        (Permission.SeeFigures, new("/portaal/cijfers/", "Cijfers")),
    ];

    public static IReadOnlyList<MenuItem> Of(User? user) =>
        user is null ? [] : [.. All.Where(entry => user.May(entry.Needs)).Select(entry => entry.Item)];
}
