using Pdc.Core.Catalogue;

namespace Pdc.Core.Import;

/// <summary>What an import folder or workbook says, with all that is wrong with it.</summary>
public sealed record ImportedCatalogue
{
    /// <summary>Errors and warnings, in the order of the format's files and their lines.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Every row of every sheet. Only to be used when there are no errors.</summary>
    public required IReadOnlyList<SheetRow> Rows { get; init; }

    /// <summary>The same as records. Only to be used when there are no errors.</summary>
    public required CatalogueSnapshot Snapshot { get; init; }

    public required IReadOnlyList<Contact> Contacts { get; init; }

    public IEnumerable<Finding> Errors => Findings.Where(finding => finding.Severity == Severity.Error);
    public IEnumerable<Finding> Warnings => Findings.Where(finding => finding.Severity == Severity.Warning);
    public bool IsValid => !Errors.Any();
}
