namespace Pdc.Core.Catalogue;

public enum Law { YouthAct, SocialSupportAct, ShelteredHousing }

/// <summary>Who may refer a client to a product.</summary>
public enum Referrer { Municipality, Gp, YouthDoctor, MedicalSpecialist, CertifiedInstitution, Court, None }

/// <summary>What is bought: a kind of help, with its code, iJw category, unit and tariffs.</summary>
public sealed record Product
{
    public required ProductCode Code { get; init; }
    public required string Name { get; init; }
    public required LotCode Lot { get; init; }
    public required Law Law { get; init; }

    /// <summary>iJw product category, code list JZ020, such as <c>45</c>.</summary>
    public required string Category { get; init; }

    /// <summary>iJw unit of the volume, code list WJ756, such as <c>01</c> (minute).</summary>
    public required string Unit { get; init; }

    /// <summary>Name in the Uniforme Productnamenlijst of the Dutch government.</summary>
    public string? Upl { get; init; }

    public required AgeRange Ages { get; init; }
    public required string Summary { get; init; }

    /// <summary>Markdown.</summary>
    public string? Description { get; init; }

    public string? ForWhom { get; init; }
    public string? NotFor { get; init; }
    public required IReadOnlyList<Referrer> Access { get; init; }
    public required Period Valid { get; init; }

    /// <summary>Oldest first; they never overlap.</summary>
    public required IReadOnlyList<Tariff> Tariffs { get; init; }

    /// <summary>The tariff on a day: the same for every provider (D5).</summary>
    public Tariff? TariffOn(DateOnly day) => Tariffs.FirstOrDefault(tariff => tariff.Valid.Contains(day));
}

public sealed record Tariff(Cents Amount, Period Valid);
