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
    /// <summary>The errors in the order of the rows, with the offer's name in front.</summary>
    public IReadOnlyList<FieldError> Summary =>
    [
        .. from row in Rows
           from error in Errors
           where error.Field.StartsWith(row.Typed.Product + ".", StringComparison.Ordinal)
           select error with { Sentence = $"{row.ProductName}: {char.ToLowerInvariant(error.Sentence[0])}{error.Sentence[1..]}" },
    ];

    public bool HasConflict => Rows.Any(row => row.Theirs is not null);
}

/// <param name="Words">What the guide says today.</param>
/// <param name="Theirs">What somebody else filled in meanwhile; null when nobody did.</param>
public sealed record WaitingRow(TypedWait Typed, string ProductName, WaitingWords Words, string? Theirs);
