using Pdc.Core;

namespace Pdc.Site.Standards;

/// <summary>Addresses of the government's own registers (TOOI) and of the EU's code lists that our descriptions use; tests hold them against the lists.</summary>
static class TooiCodes
{
    const string Register = "https://identifier.overheid.nl/tooi/";

    public const string OtherGeneralDecisions = Register + "def/thes/kern/c_aab6bfc7";
    public const string Decision = Register + "def/thes/kern/c_465163c9";
    public const string Adoption = Register + "def/thes/kern/c_641ecd76";
    public const string YouthCare = Register + "def/thes/top/c_0fe7c5e7";
    public const string Dutch = "http://publications.europa.eu/resource/authority/language/NLD";

    public static string Municipality(MunicipalityCode code) => $"{Register}id/gemeente/gm{code}";

    /// <summary>Null for a kind of file that the list does not know.</summary>
    public static string? FileType(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".html" => "HTML",
        ".pdf"  => "PDF",
        ".csv"  => "CSV",
        ".json" => "JSON",
        ".xml"  => "XML",
        ".xlsx" => "XLSX",
        ".ods"  => "ODS",
        ".docx" => "DOCX",
        ".odt"  => "ODT",
        ".txt"  => "TXT",
        ".zip"  => "ZIP",
        _       => null,
    };

    public static string FileTypeAddress(string type) => "http://publications.europa.eu/resource/authority/file-type/" + type;
}
