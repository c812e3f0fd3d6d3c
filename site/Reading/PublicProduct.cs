using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Unicode;
using Pdc.Core;
using Pdc.Core.Catalogue;

namespace Pdc.Site.Reading;

/// <summary>A product that is valid on the day, with every provider of it.</summary>
public sealed class PublicProduct(Product product, PublicLot lot, Tariff? tariff)
{
    readonly List<PublicOffer> offers = [];

    public Product Product { get; } = product;
    public PublicLot Lot { get; } = lot;

    /// <summary>The tariff on the day: the same for every provider (D5).</summary>
    public Tariff? Tariff { get; } = tariff;

    /// <summary>Who may refer, as a sentence: every page of an offer has it.</summary>
    public string Referral { get; } = ReferralWords.Sentence(product.Access);

    /// <summary>The product's part of an address, such as <c>45a01</c>.</summary>
    public string Segment { get; } = product.Code.ToString().ToLowerInvariant();

    public string Address { get; } = $"/producten/{product.Code.ToString().ToLowerInvariant()}/";

    /// <summary>In an order that favours none and changes each month.</summary>
    public IReadOnlyList<PublicOffer> Offers => offers;

    internal void Add(PublicOffer offer) => offers.Add(offer);

    /// <summary>
    /// Sorts by a hash of product, provider and month: nobody can choose a place, and a page stays the same for a month (D5).
    /// </summary>
    internal void Shuffle(DateOnly today)
    {
        var keyed = new (ulong Key, PublicOffer Offer)[offers.Count];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes], text = stackalloc byte[32];
        string month = today.ToString("yyyyMM", CultureInfo.InvariantCulture);
        for (int i = 0; i < keyed.Length; i++)
        {
            Utf8.TryWrite(text, $"{Product.Code}|{offers[i].Provider.Provider.Kvk}|{month}", out int length);
            SHA256.HashData(text[..length], hash);
            keyed[i] = (BinaryPrimitives.ReadUInt64BigEndian(hash), offers[i]);
        }

        Array.Sort(keyed, static (one, other) => one.Key.CompareTo(other.Key));
        for (int i = 0; i < keyed.Length; i++)
            offers[i] = keyed[i].Offer;
    }
}

/// <summary>A product in one municipality.</summary>
public readonly record struct ProductHere(PublicProduct Product, int Providers, int RoomNow);

/// <summary>A lot with its products that are valid on the day, by code.</summary>
public sealed class PublicLot(Lot lot)
{
    readonly List<PublicProduct> products = [];

    public Lot Lot { get; } = lot;
    public string Address { get; } = $"/percelen/{lot.Code.ToString().ToLowerInvariant()}/";
    public IReadOnlyList<PublicProduct> Products => products;

    internal void Add(PublicProduct product) => products.Add(product);
}

/// <summary>A municipality of the region.</summary>
public sealed class PublicMunicipality(Municipality municipality)
{
    public Municipality Municipality { get; } = municipality;
    public string Name => Municipality.Name;
    public string Address { get; } = $"/gemeenten/{municipality.Slug}/";
}
