namespace Pdc.Core.Catalogue;

/// <summary>
/// The names of the Uniforme Productnamenlijst (UPL) of the Dutch government that a municipality may use, or that rest on a care law.
/// A test holds them against the official list.
/// </summary>
public static class UplNames
{
    const string Terms = "http://standaarden.overheid.nl/owms/terms/";

    static readonly Dictionary<string, string> Names = Read();

    public static IEnumerable<string> All => Names.Keys;

    public static bool Contains(string name) => Names.ContainsKey(name);

    /// <exception cref="KeyNotFoundException">The name is not in the list.</exception>
    public static string Uri(string name) => Terms + Names[name];

    static Dictionary<string, string> Read()
    {
        using var reader = new StreamReader(typeof(UplNames).Assembly.GetManifestResourceStream("upl-namen.csv")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => line.Split(';')).ToDictionary(cells => cells[0], cells => cells[1]);
    }
}
