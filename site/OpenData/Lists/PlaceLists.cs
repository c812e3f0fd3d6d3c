using Pdc.Site.Reading;
using static Pdc.Site.OpenData.CellKind;

namespace Pdc.Site.OpenData.Lists;

/// <summary>The region's own lists: municipalities and lots.</summary>
static class PlaceLists
{
    public static readonly DataList Municipalities = new DataList<PublicMunicipality>(
        "gemeenten", "Gemeenten", "De gemeenten van de regio, met hun toegang en hun eigen regels.", edition => edition.Catalogue.Municipalities,
        new("code", Text, "CBS-code van de gemeente: 4 cijfers.", row => row.Municipality.Code.ToString(), Required: true, Width: 8),
        new("naam", Text, "Naam van de gemeente.", row => row.Name, Required: true, Width: 24),
        new("website", Text, "Website van de gemeente.", row => row.Municipality.Website, Width: 30),
        new("toegang_naam", Text, "Naam van het team waar inwoners terechtkunnen.", row => row.Municipality.Access?.Name, Width: 30),
        new("toegang_url", Text, "Website van dat team.", row => row.Municipality.Access?.Website, Width: 30),
        new("toegang_telefoon", Text, "Telefoonnummer van dat team.", row => row.Municipality.Access?.Phone, Width: 16),
        new("toegang_email", Text, "E-mailadres van dat team.", row => row.Municipality.Access?.Email, Width: 30),
        new("regels_url", Text, "Waar de verordening en beleidsregels van de gemeente staan.", row => row.Municipality.Rules, Width: 30)) { Key = ["code"] };

    public static readonly DataList Lots = new DataList<PublicLot>(
        "percelen", "Percelen", "De percelen waarin de regio de hulp heeft ingekocht.", edition => edition.Catalogue.Lots,
        new("code", Text, "Code van het perceel.", row => row.Lot.Code.ToString(), Required: true, Width: 8),
        new("naam", Text, "Naam van het perceel.", row => row.Lot.Name, Required: true, Width: 40),
        new("omschrijving", Text, "Wat het perceel inhoudt.", row => row.Lot.Description, Width: 60),
        new("volgorde", WholeNumber, "Plaats in lijsten, de laagste eerst.", row => (int?)row.Lot.Order, Required: true, Width: 9)) { Key = ["code"] };
}
