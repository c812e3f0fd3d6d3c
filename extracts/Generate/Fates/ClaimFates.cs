using Pdc.Extracts.Generate.World;

namespace Pdc.Extracts.Generate.Fates;

/// <summary>
/// What becomes of the claim for a month of care: it comes in sooner or later, is answered within ten working days or late, is
/// granted or rejected; a rejected line is usually sent again, a granted one is sometimes credited and claimed anew for less.
/// </summary>
sealed class ClaimFates(MadeRegion region, GenerateOptions options)
{
    // WJ001, of the codes that a municipality gives for reasons that do not show in the line itself.
    static readonly (string Code, double Weight)[] Reasons =
        [("9321", 20), ("9322", 25), ("0611", 15), ("8214", 10), ("9384", 6), ("9369", 8), ("8187", 8), ("9333", 5), ("9389", 3)];

    static readonly double[] ReasonWeights = [.. Reasons.Select(reason => reason.Weight)];

    const int MostAttempts = 3;
    int numbers;

    /// <summary>The chance that a provider sends a whole month of care late: its claims arrive together, a month or two later.</summary>
    const double HeldUp = 0.03;

    /// <param name="delivered">Called for every delivery of the claim, also after the last month.</param>
    public void Claim(PlannedAllocation allocation, Month care, Dice dice, Action<Month, ClaimDelivery> delivered)
    {
        // Some months no care is given, and a provider that stops leaves some care unclaimed.
        bool stopping = allocation.Provider.StopsIn is { } stop && stop - care < 2;
        if (dice.Chance(stopping ? 0.12 : 0.03))
            return;

        var (from, to) = allocation.DaysIn(care);
        int lag = 1 + dice.Failures(allocation.Provider.SpeedIn(care, region.ShiftsIn), most: 15);
        var hold = Dice.For(options.Seed, 3, (ulong)(allocation.Provider.Index * 4096 + (care - region.First)));
        if (hold.Chance(HeldUp))
            lag += hold.Between(1, 2);
        if (stopping)
            lag += dice.Between(0, 4);

        // Care that ends early in the month is sometimes claimed at once; the claim comes after the allocation, and never before the care is over.
        var first = allocation.DeliveredIn + 1;
        bool atOnce = to.Day <= 15 && care >= first && dice.Chance(0.3);
        var receivedIn = atOnce ? care : care + lag < first ? first : care + lag;
        if (allocation.ChangedIn is { } changed && allocation.FirstEnd < to && receivedIn <= changed)
            receivedIn = changed + 1;
        int volume = ClaimedVolume.Draw(allocation, care, from, to, dice);
        Send(allocation, (from, to), volume, receivedIn, atOnce ? 17 : 1, 0, dice, delivered);
    }

    void Send(PlannedAllocation allocation, (DateOnly From, DateOnly To) days, int volume, Month receivedIn, int earliestDay, int attempt, Dice dice, Action<Month, ClaimDelivery> delivered)
    {
        int tariff = allocation.Product.InEuros ? 0 : allocation.Product.TariffIn(days.From.Year, region.First.Year);
        var received = receivedIn.FirstDay.AddDays((dice.Chance(0.8) ? dice.Between(earliestDay, Math.Max(earliestDay, 14)) : dice.Between(earliestDay, 28)) - 1);
        var claim = new PlannedClaim
        {
            Allocation = allocation,
            Number = ++numbers,
            From = days.From,
            To = days.To,
            Volume = allocation.Product.InEuros ? Math.Max(1, volume / 100) : volume,
            Tariff = tariff,
            Amount = allocation.Product.InEuros ? volume : (long)volume * tariff,
            Received = received,
            Answered = Answer(received, dice),
            Rejection = attempt < MostAttempts && dice.Chance(attempt == 0 ? 0.045 : 0.15) ? Rejection(dice) : null,
        };
        Deliver(claim, delivered);
        var answeredIn = Month.Of(claim.Answered);

        if (claim.Rejection is not null)
        {
            if (dice.Chance(0.85))
                Send(allocation, days, volume, answeredIn + dice.Between(1, 2), 1, attempt + 1, dice, delivered);
        }
        else if (attempt == 0 && dice.Chance(0.02))
        {
            var creditedIn = answeredIn + dice.Between(1, 4);
            var on = creditedIn.FirstDay.AddDays(dice.Between(1, 20));
            Deliver(claim with { Number = ++numbers, Credits = claim, Amount = -claim.Amount, Received = on, Answered = Answer(on, dice) }, delivered);
            if (dice.Chance(0.8))
                Send(allocation, days, Math.Max(1, (int)(volume * dice.Between(0.4, 0.95))), creditedIn, 22, attempt + 1, dice, delivered);
        }
    }

    static void Deliver(PlannedClaim claim, Action<Month, ClaimDelivery> delivered)
    {
        Month received = Month.Of(claim.Received), answered = Month.Of(claim.Answered);
        if (answered > received)
            delivered(received, new(claim, IsFinal: false));
        delivered(answered, new(claim, IsFinal: true));
    }

    static DateOnly Answer(DateOnly received, Dice dice) =>
        Weekdays.On(received, dice.Chance(0.93) ? dice.Between(1, 9) : dice.Between(11, 30));

    static string[] Rejection(Dice dice)
    {
        if (dice.Chance(0.02))
            return [];

        string first = Reasons[dice.Weighted(ReasonWeights)].Code;
        string second = dice.Chance(0.06) ? Reasons[dice.Weighted(ReasonWeights)].Code : first;
        return second == first ? [first] : [first, second];
    }
}
