using System.Text;
using Pdc.Core;
using Pdc.Core.Publishing;
using Pdc.Site.OpenData;

namespace Pdc.Site.Standards;

/// <summary>
/// What data we publish, for data portals: DCAT-AP-NL 3.0 in Turtle, at <c>/data/catalogus.ttl</c>. A list is a data set with its CSV and its
/// JSON; the workbook is one more.
/// </summary>
static class DcatDescription
{
    public const string Address = "/data/catalogus.ttl";

    const string Eu = "http://publications.europa.eu/resource/authority/";
    const string Health = Eu + "data-theme/HEAL", Society = Eu + "data-theme/SOCI", Open = Eu + "access-right/PUBLIC", Daily = Eu + "frequency/DAILY";

    const string Head = """
        @prefix dcat: <http://www.w3.org/ns/dcat#> .
        @prefix dct: <http://purl.org/dc/terms/> .
        @prefix foaf: <http://xmlns.com/foaf/0.1/> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        @prefix vcard: <http://www.w3.org/2006/vcard/ns#> .
        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

        """;

    public static SiteFile Of(Edition edition)
    {
        string data = edition.Origin + "/data/";
        var sets = DataLists.All.Select(list => new Set(list.Name, list.Title, list.About, [DataAddress.Csv(list), DataAddress.Json(list)]))
            .Append(new("verwijsgids", "Verwijsgids", "De hele gids in één Excel-bestand: wie welke hulp geeft, waar en met welke wachttijd.", [DataAddress.Workbook])).ToList();

        var text = new StringBuilder(Head);
        text.Append($"""
            <{data}catalogus> a dcat:Catalog ;
              dct:title {Words($"Open data van {edition.Region.SiteName}")} ;
              dct:description {Words($"De jeugdhulp die de gemeenten in {edition.Region.Name} hebben ingekocht: producten, aanbieders, aanbod en wachttijden.")} ;
              dct:publisher <{data}uitgever> ; dct:language <{TooiCodes.Dutch}> ; dct:license <{Licence.Address}> ;
              dcat:contactPoint <{data}contact> ; foaf:homepage <{edition.Origin}/> ;
              dct:modified "{edition.Today.ToIso()}"^^xsd:date ;
              dcat:dataset {string.Join(" , ", sets.Select(set => $"<{data}set/{set.Name}>"))} .

            <{data}uitgever> a foaf:Agent , foaf:Organization ; foaf:name {Words(edition.Region.BureauName)} ; foaf:homepage <{edition.Origin}/> .
            <{data}contact> a vcard:Kind , vcard:Organization ; vcard:fn {Words(edition.Region.BureauName)} ; vcard:hasEmail <mailto:{edition.Region.BureauEmail}> ; vcard:hasURL <{edition.Origin}/> .
            <{edition.Origin}/> a foaf:Document .
            <{data}> a foaf:Document , rdfs:Resource .
            <{TooiCodes.Dutch}> a dct:LinguisticSystem .
            <{Licence.Address}> a dct:LicenseDocument .
            <{Open}> a dct:RightsStatement , skos:Concept ; skos:prefLabel "openbaar"@nl .
            <{Daily}> a dct:Frequency , skos:Concept ; skos:prefLabel "elke dag"@nl .
            <{Health}> a skos:Concept ; skos:prefLabel "Gezondheid"@nl .
            <{Society}> a skos:Concept ; skos:prefLabel "Bevolking en samenleving"@nl .
            {string.Concat(edition.Catalogue.Municipalities.Select(municipality => $"<{TooiCodes.Municipality(municipality.Municipality.Code)}> a dct:Location ; skos:prefLabel {Words(municipality.Name)} .\n"))}
            """);

        foreach (var set in sets)
        {
            text.Append($"""
                <{data}set/{set.Name}> a dcat:Dataset ;
                  dct:identifier "{data}set/{set.Name}" ; dct:title {Words($"{set.Title}, {edition.Region.Name}")} ; dct:description {Words(set.About)} ;
                  dct:publisher <{data}uitgever> ; dct:creator <{data}uitgever> ; dcat:contactPoint <{data}contact> ;
                  dcat:theme <{Health}> , <{Society}> ; dcat:keyword "jeugdhulp"@nl , "jeugdzorg"@nl , "wachttijden"@nl ;
                  dct:accessRights <{Open}> ; dct:accrualPeriodicity <{Daily}> ; dct:language <{TooiCodes.Dutch}> ; dcat:landingPage <{data}> ;
                  dct:modified "{edition.Today.ToIso()}"^^xsd:date ;
                  dct:spatial {string.Join(" , ", edition.Catalogue.Municipalities.Select(municipality => $"<{TooiCodes.Municipality(municipality.Municipality.Code)}>"))} ;
                  dcat:distribution {string.Join(" , ", set.Files.Select(file => $"<{edition.Origin}{file}#bestand>"))} .

                """);
            foreach (string file in set.Files)
                text.Append($"""
                    <{edition.Origin}{file}#bestand> a dcat:Distribution ;
                      dct:title {Words($"{set.Title} als {TooiCodes.FileType(file)}")} ; dct:license <{Licence.Address}> ;
                      dcat:accessURL <{data}> ; dcat:downloadURL <{edition.Origin}{file}> ; dct:language <{TooiCodes.Dutch}> ;
                      dct:format <{TooiCodes.FileTypeAddress(TooiCodes.FileType(file)!)}> ; dcat:mediaType <https://www.iana.org/assignments/media-types/{MediaTypes.Of(file).Split(';')[0]}> ;
                      dct:modified "{edition.Today.ToIso()}"^^xsd:date .
                    <{edition.Origin}{file}> a rdfs:Resource .

                    """);
        }

        foreach (string file in sets.SelectMany(set => set.Files).DistinctBy(Path.GetExtension))
            text.Append($"""
                <{TooiCodes.FileTypeAddress(TooiCodes.FileType(file)!)}> a dct:MediaTypeOrExtent .
                <https://www.iana.org/assignments/media-types/{MediaTypes.Of(file).Split(';')[0]}> a dct:MediaType .

                """);
        return new(Address[1..], Encoding.UTF8.GetBytes(text.ToString()));
    }

    sealed record Set(string Name, string Title, string About, string[] Files);

    static string Words(string text) =>
        $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n").Replace("\r", "")}\"@nl";
}
