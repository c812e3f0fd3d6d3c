using Pdc.Core.Catalogue;

namespace Pdc.Core.Changes;

/// <summary>What a provider says about the wait for one offer (D4). It goes live at once; nobody has to approve it.</summary>
/// <param name="IntakeWeeks">Whole weeks from referral to the first conversation.</param>
/// <param name="TreatmentWeeks">Whole weeks from referral to the start of care.</param>
public sealed record WaitingReport(int? IntakeWeeks, int? TreatmentWeeks, DateOnly? MeasuredOn, bool Stopped)
{
    public static WaitingReport Of(Offer offer) =>
        new(offer.WaitingTime?.IntakeWeeks, offer.WaitingTime?.TreatmentWeeks, offer.WaitingTime?.MeasuredOn, offer.Stopped);

    /// <summary>The offer as it will stand.</summary>
    /// <param name="unchanged">The provider says that the wait is the same today: that is a measurement of today.</param>
    /// <param name="validDays">The region's limit: numbers measured longer ago would be shown as unknown, so they are no use.</param>
    public Ruling<Offer> ApplyTo(Offer offer, bool unchanged, DateOnly today, int validDays)
    {
        bool hasWeeks = IntakeWeeks is not null || TreatmentWeeks is not null;
        bool otherWeeks = (IntakeWeeks, TreatmentWeeks) != (offer.WaitingTime?.IntakeWeeks, offer.WaitingTime?.TreatmentWeeks);
        var measured = unchanged && hasWeeks ? today : MeasuredOn;

        return IntakeWeeks is < 0 or > WaitingTime.Longest
                ? new Refusal("waiting.intake-range", $"Gebruik hele weken van 0 tot en met {WaitingTime.Longest}.")
            : TreatmentWeeks is < 0 or > WaitingTime.Longest
                ? new Refusal("waiting.treatment-range", $"Gebruik hele weken van 0 tot en met {WaitingTime.Longest}.")
            : IntakeWeeks > TreatmentWeeks
                ? new Refusal("waiting.intake-longer", "Het gesprek kan niet later zijn dan de start. Maak dit getal kleiner, of dat van de start groter.")
            : hasWeeks && measured is null
                ? new Refusal("waiting.not-measured", "Vul in op welke dag u deze wachttijd hebt gemeten.")
            : !hasWeeks && measured is not null
                ? new Refusal("waiting.nothing-measured", "Vul ook een aantal weken in, of maak deze datum leeg.")
            : measured > today
                ? new Refusal("waiting.future", "Deze dag is nog niet geweest. Vul vandaag in, of een eerdere dag.")
            : otherWeeks && measured?.AddDays(validDays) < today
                ? new Refusal("waiting.too-old", $"Deze dag is langer dan {validDays} dagen geleden. Vul in wanneer u de nieuwe wachttijd hebt gemeten.")
            : unchanged || Of(offer) != this
                ? offer with { WaitingTime = hasWeeks ? new(IntakeWeeks, TreatmentWeeks, measured!.Value) : null, Stopped = Stopped, ConfirmedOn = today }
            : offer;
    }
}
