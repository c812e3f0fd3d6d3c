using Pdc.Core.Changes;
using Pdc.Functions.Portal;
using Pdc.Functions.Portal.Forms;

namespace Pdc.Functions.Changes;

/// <summary>One proposal, old beside new.</summary>
/// <param name="Against">What the new text is compared with: the live text while it waits, afterwards what the author saw.</param>
/// <param name="Reason">What a reviewer typed as the reason of a rejection.</param>
public sealed record ChangePageModel(
    Frame Frame, ChangeRequest Change, string Provider, ProviderText Against, bool IsOvertaken, DateOnly Today)
{
    public string Reason { get; init; } = "";
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>Something that happened just now.</summary>
    public string? Notice { get; init; }

    public static ChangePageModel Of(Frame frame, ChangeRequest change, Core.Catalogue.Provider? provider, DateOnly today)
    {
        bool waits = change.Status == ChangeStatus.Submitted && provider is not null;
        var live = waits ? ProviderText.Of(provider!) : change.Before;
        return new(frame, change, provider?.DisplayName ?? change.Provider.ToString(), live, waits && change.IsOvertakenBy(live), today);
    }
}
