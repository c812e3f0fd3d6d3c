using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Functions.Portal;
using Pdc.Functions.Portal.Forms;
using Pdc.Site;

namespace Pdc.Functions.Catalogue;

/// <summary>The table of a provider's own offers, to fill in.</summary>
public sealed record WaitingTimesTable(
    Frame Frame, IReadOnlyList<WaitingRow> Rows, IReadOnlyList<FieldError> Errors, DateOnly Today, int ValidDays, string PublicPage, int? Saved)
{
    public bool HasConflict => Rows.Any(row => row.Theirs is not null);
}

/// <param name="Words">What the guide says today.</param>
/// <param name="Theirs">What somebody else filled in meanwhile; null when nobody did.</param>
public sealed record WaitingRow(TypedWait Typed, string ProductName, WaitingWords Words, string? Theirs);
