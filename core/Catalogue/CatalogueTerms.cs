namespace Pdc.Core.Catalogue;

/// <summary>Every closed list of the import format: the code that stands in files, and the words a user reads.</summary>
public static class CatalogueTerms
{
    public static readonly Terms<ContractModel> ContractModels = new(
        (ContractModel.Closed, "gesloten", "Gesloten"),
        (ContractModel.OpenHouse, "open-house", "Open house"));

    public static readonly Terms<PublicationRhythm> Publications = new(
        (PublicationRhythm.Direct, "direct", "Meteen"),
        (PublicationRhythm.Monthly, "maandelijks", "Eens per maand"));

    public static readonly Terms<Law> Laws = new(
        (Law.YouthAct, "jeugdwet", "Jeugdwet"),
        (Law.SocialSupportAct, "wmo", "Wet maatschappelijke ondersteuning (Wmo)"),
        (Law.ShelteredHousing, "beschermd-wonen", "Beschermd wonen"));

    public static readonly Terms<Referrer> Referrers = new(
        (Referrer.Municipality, "gemeente", "de gemeente"),
        (Referrer.Gp, "huisarts", "de huisarts"),
        (Referrer.YouthDoctor, "jeugdarts", "de jeugdarts"),
        (Referrer.MedicalSpecialist, "medisch-specialist", "de medisch specialist"),
        (Referrer.CertifiedInstitution, "gi", "een gecertificeerde instelling (jeugdbescherming)"),
        (Referrer.Court, "rechter", "de rechter"),
        (Referrer.None, "vrij", "zonder verwijzing"));

    public static readonly Terms<Wheelchair> Wheelchairs = new(
        (Wheelchair.Yes, "ja", "Toegankelijk met een rolstoel"),
        (Wheelchair.No, "nee", "Niet toegankelijk met een rolstoel"),
        (Wheelchair.Unknown, "onbekend", "Niet bekend of u er met een rolstoel in kunt"));

    public static readonly Terms<ContractKind> ContractKinds = new(
        (ContractKind.Framework, "raamovereenkomst", "Raamovereenkomst"),
        (ContractKind.ServiceAgreement, "dvo", "Dienstverleningsovereenkomst"),
        (ContractKind.Subsidy, "subsidie", "Subsidie"));

    public static readonly Terms<ContractGround> ContractGrounds = new(
        (ContractGround.Tender, "aanbesteding", "Aanbesteding"),
        (ContractGround.CourtRuling, "rechterlijke-uitspraak", "Rechterlijke uitspraak"),
        (ContractGround.OpenHouse, "open-house", "Open house"));

    public static readonly Terms<ContactTopic> ContactTopics = new(
        (ContactTopic.Changes, "wijzigingen", "Wijzigingen"),
        (ContactTopic.Protocols, "protocollen", "Protocollen"),
        (ContactTopic.Deliveries, "leveringen", "Leveringen"),
        (ContactTopic.Contracts, "contracten", "Contracten"));
}
