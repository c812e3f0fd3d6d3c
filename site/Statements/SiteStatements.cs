using Pdc.Core;

namespace Pdc.Site.Statements;

/// <summary>What the bureau declares about the site itself; read from <c>content/regions/{name}/verklaringen.yaml</c>.</summary>
public sealed record SiteStatements(AccessibilityStatement Accessibility, SecurityStatement Security)
{
    /// <summary>What somebody at the bureau must do soon, in sentences.</summary>
    public IEnumerable<string> Warnings(DateOnly today) => Security.Warnings(today).Concat(Accessibility.Warnings(today));
}

/// <summary>How far the site keeps to the law on accessible government sites (Besluit digitale toegankelijkheid overheid).</summary>
/// <param name="Status">A to E, as the national register has them.</param>
/// <param name="On">The day of the statement.</param>
/// <param name="Examination">Status A and B: when the examination was; C: when it will be.</param>
public sealed record AccessibilityStatement(char Status, DateOnly On, DateOnly? Examination, IReadOnlyList<AccessibilityFinding> Findings)
{
    const int MonthsToExamine = 6, YearsAnExaminationHolds = 3;

    public string InWords => Status switch
    {
        'A' => "Deze site voldoet volledig aan de eisen.",
        'B' => "Deze site voldoet aan een deel van de eisen. Hieronder staat wat nog niet goed is en wanneer wij dat oplossen.",
        'C' => "De eerste stappen zijn gezet. De site is nog niet helemaal onderzocht.",
        'D' => "De site is nog niet onderzocht, en dat onderzoek is ook nog niet gepland.",
        _   => "Er is nog geen verklaring.",
    };

    public string Name => Status switch
    {
        'A' => "voldoet volledig",
        'B' => "voldoet gedeeltelijk",
        'C' => "eerste maatregelen genomen",
        'D' => "voldoet niet",
        _   => "geen verklaring",
    };

    internal IEnumerable<string> Warnings(DateOnly today)
    {
        if (Status == 'C' && On.AddMonths(MonthsToExamine) < today)
            yield return $"De toegankelijkheidsverklaring heeft status C sinds {On.InWords()}. Dat mag zes maanden. Laat de site onderzoeken en werk verklaringen.yaml bij.";
        if (Status is 'A' or 'B' && Examination?.AddYears(YearsAnExaminationHolds) < today)
            yield return $"Het onderzoek naar toegankelijkheid is van {Examination.Value.InWords()}, en dus ouder dan drie jaar. Laat de site opnieuw onderzoeken.";
        foreach (var finding in Findings.Where(finding => finding.SolvedBy < today))
            yield return $"Dit zou op {finding.SolvedBy.InWords()} opgelost zijn: '{finding.What}' Werk verklaringen.yaml bij.";
    }
}

/// <summary>What is not good yet: what, whom it hinders, what is done, and by when it is solved.</summary>
public sealed record AccessibilityFinding(string What, string Effect, string Measure, DateOnly SolvedBy);

/// <summary>Where to report a leak (RFC 9116), and until when somebody has said that this is right.</summary>
/// <param name="Contact">An address such as <c>mailto:…</c> or <c>https://…</c>.</param>
public sealed record SecurityStatement(string Contact, DateOnly Expires)
{
    const int DaysToWarn = 30;

    internal IEnumerable<string> Warnings(DateOnly today)
    {
        if (Expires < today)
            yield return $"security.txt is verlopen op {Expires.InWords()}. Controleer het contact en zet een nieuwe datum bij 'verloopt' in verklaringen.yaml.";
        else if (Expires < today.AddDays(DaysToWarn))
            yield return $"security.txt verloopt op {Expires.InWords()}. Controleer het contact en zet een nieuwe datum bij 'verloopt' in verklaringen.yaml.";
    }
}
