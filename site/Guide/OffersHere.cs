using Pdc.Core.Catalogue;
using Pdc.Site.Reading;

namespace Pdc.Site.Guide;

/// <summary>The offers of one product in one municipality.</summary>
/// <param name="First">
/// The first few of them: who has room now, then who has a waiting time or none known, then who takes nobody. Within each the order of
/// the product, which favours none (D5).
/// </param>
public sealed record OffersHere(int Total, int RoomNow, IReadOnlyList<PublicOffer> First)
{
    /// <summary>More of one product never stand on a page.</summary>
    const int Most = 12;

    static readonly OffersHere None = new(0, 0, []);

    /// <summary>One for each municipality of the catalogue, in its order.</summary>
    internal static OffersHere[] Of(PublicProduct product, PublicCatalogue catalogue)
    {
        var all = new OffersHere[catalogue.Municipalities.Count];
        var states = product.Offers.Select(shown => shown.Offer.WaitingOn(catalogue.Today, catalogue.Region.Limits.WaitingTimeValidDays)).ToArray();
        List<PublicOffer> room = [], others = [], stopped = [];
        for (int place = 0; place < all.Length; place++)
        {
            room.Clear();
            others.Clear();
            stopped.Clear();
            int total = 0, roomNow = 0;
            for (int i = 0; i < states.Length; i++)
            {
                var shown = product.Offers[i];
                if (!shown.Offer.IsIn(catalogue.Municipalities[place].Municipality.Code))
                    continue;

                total++;
                roomNow += states[i] == WaitingState.RoomNow ? 1 : 0;
                var group = states[i] switch
                {
                    WaitingState.RoomNow => room,
                    WaitingState.Stopped => stopped,
                    _                    => others,
                };
                if (group.Count < Most)
                    group.Add(shown);
            }

            all[place] = total == 0 ? None : new(total, roomNow, [.. room.Concat(others).Concat(stopped).Take(Most)]);
        }

        return all;
    }
}
