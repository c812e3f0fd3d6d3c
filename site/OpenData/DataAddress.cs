namespace Pdc.Site.OpenData;

/// <summary>Where the files of the open data stand; these addresses are promised to others and do not change.</summary>
static class DataAddress
{
    public const string Workbook = "/data/verwijsgids.xlsx";

    public static string Csv(DataList list) => $"/data/{list.Name}.csv";

    /// <summary>Describes the CSV file, at the place where CSV on the Web looks for it.</summary>
    public static string CsvMetadata(DataList list) => $"/data/{list.Name}.csv-metadata.json";

    public static string Json(DataList list) => $"/data/{list.Name}.json";

    public static string Schema(DataList list) => $"/data/{list.Name}.schema.json";
}
