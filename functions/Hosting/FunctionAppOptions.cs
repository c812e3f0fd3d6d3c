using Pdc.Core.Storage;

namespace Pdc.Functions.Hosting;

/// <summary>Everything that differs between one running app and another. In Azure and in a container it comes from environment variables.</summary>
public sealed record FunctionAppOptions
{
    /// <summary>The port the Functions host gave us (<c>FUNCTIONS_CUSTOMHANDLER_PORT</c>); without it the app stands on its own.</summary>
    public int? HostPort { get; init; }

    /// <summary>Where a standalone app listens; port 0 takes a free one. Under the host this is not used.</summary>
    public string Urls { get; init; } = "http://localhost:7071";

    /// <summary>A storage connection string (<c>PDC_STORAGE</c>), or else <see cref="StorageAccountName"/>.</summary>
    public string? Storage { get; init; }

    /// <summary>An account in Azure, entered with the app's own identity (<c>PDC_STORAGE_ACCOUNT</c>).</summary>
    public string? StorageAccountName { get; init; }

    /// <summary>The folder that holds <c>content/</c> (<c>PDC_ROOT</c>); the folder of the executable in a package.</summary>
    public string Root { get; init; } = AppContext.BaseDirectory;

    /// <summary>Which region's settings apply (<c>PDC_REGION</c>): a folder under <c>content/</c>.</summary>
    public string Region { get; init; } = "haaglanden";

    /// <summary>
    /// The address that people use (<c>PDC_SITE_ADDRESS</c>). Set, it replaces whatever host name a request claims; without it, as
    /// in development and tests, the request is believed.
    /// </summary>
    public Uri? SiteAddress { get; init; }

    /// <summary>Other settings by their configuration key, such as <c>Access:Issuers:0:Authority</c>; they go before the environment.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <summary>Whether a standalone app prepares storage and runs its timers and queues. A test may want to ring the bell itself.</summary>
    public bool RunsWork { get; init; } = true;

    /// <summary>Last say over the services: a clock that stands still, for instance.</summary>
    public Action<IServiceCollection>? Services { get; init; }

    internal IReadOnlyList<Trigger> Triggers { get; init; } = Functions.Triggers.All;

    internal string RegionPath => Path.Combine(Root, "content", "regions", Region, "regio.yaml");

    /// <summary>The address to write in the site: the one that people use, or else where the app listens.</summary>
    /// <exception cref="UriFormatException">Neither is one; <see cref="Mistakes"/> has said so.</exception>
    internal Uri PublicAddress => SiteAddress ?? new Uri(FirstUrl + "/");

    string FirstUrl => Urls.Split(';')[0].TrimEnd('/');

    internal bool IsUnderHost => HostPort is not null;

    /// <exception cref="SettingsError">One sentence for every setting that is missing or wrong.</exception>
    public static FunctionAppOptions Read(IConfiguration configuration)
    {
        var mistakes = new List<string>();
        var port = configuration["FUNCTIONS_CUSTOMHANDLER_PORT"];
        var address = configuration["PDC_SITE_ADDRESS"]
            ?? (configuration["WEBSITE_HOSTNAME"] is { Length: > 0 } host ? "https://" + host : null);

        var options = new FunctionAppOptions
        {
            HostPort = port is null ? null : Port("FUNCTIONS_CUSTOMHANDLER_PORT", port, mistakes),
            Urls = configuration["port"] is { } own ? $"http://localhost:{Port("--port", own, mistakes)}" : configuration["urls"] ?? "http://localhost:7071",
            Storage = configuration["PDC_STORAGE"],
            StorageAccountName = configuration["PDC_STORAGE_ACCOUNT"],
            Root = configuration["PDC_ROOT"] ?? AppContext.BaseDirectory,
            Region = configuration["PDC_REGION"] ?? "haaglanden",
            SiteAddress = address is null ? null : Address(address, mistakes),
        };
        mistakes.AddRange(options.Mistakes());
        return mistakes.Count == 0 ? options : throw new SettingsError(mistakes);
    }

    /// <summary>What would keep the app from working, a Dutch sentence each.</summary>
    internal IEnumerable<string> Mistakes()
    {
        if (Storage is null && StorageAccountName is null)
            yield return "Er is geen opslag ingesteld. Zet PDC_STORAGE (een connection string) of PDC_STORAGE_ACCOUNT (de naam van een account in Azure).";
        if (Storage is not null && StorageAccountName is not null)
            yield return "PDC_STORAGE en PDC_STORAGE_ACCOUNT staan allebei ingesteld. Haal er een weg.";
        if (Storage is not null && !ConnectionString.IsValid(Storage))
            yield return "PDC_STORAGE is geen connection string van een opslagaccount.";
        if (StorageAccountName is { } name && !(name.Length is >= 3 and <= 24 && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))))
            yield return $"PDC_STORAGE_ACCOUNT '{name}' is geen naam van een opslagaccount: 3 tot 24 kleine letters en cijfers.";
        // A container listens on every name (http://*:8080): that is no address to put in a page.
        if (SiteAddress is null && !Uri.TryCreate(FirstUrl + "/", UriKind.Absolute, out _))
            yield return $"De app luistert op '{FirstUrl}'; zo heet de site voor niemand. Zet PDC_SITE_ADDRESS op het adres dat mensen gebruiken, zoals https://jeugdhulp.voorbeeld.nl.";
        if (!IsRegionName)
            yield return $"PDC_REGION '{Region}' is geen naam van een regio: gebruik kleine letters, cijfers en streepjes.";
        if (!Directory.Exists(Root))
            yield return $"De map {Root} (PDC_ROOT) bestaat niet.";
        else if (IsRegionName && !File.Exists(RegionPath))
            yield return $"De regio '{Region}' (PDC_REGION) is er niet: content/regions/{Region}/regio.yaml ontbreekt in {Root}.";
    }

    // A name and no path: it becomes part of one.
    bool IsRegionName => Region.Length > 0 && Region.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    static int? Port(string setting, string text, List<string> mistakes)
    {
        if (ushort.TryParse(text, out var port))
            return port;
        mistakes.Add($"{setting} '{text}' is geen poortnummer.");
        return null;
    }

    static Uri? Address(string text, List<string> mistakes)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.PathAndQuery == "/"
            && (address.Scheme == "https" || address is { Scheme: "http", IsLoopback: true }))
            return address;
        mistakes.Add($"PDC_SITE_ADDRESS '{text}' is geen adres zoals https://jeugdhulp.voorbeeld.nl, zonder pad.");
        return null;
    }
}

/// <summary>The app cannot start as it is set up; every sentence says what to mend.</summary>
public sealed class SettingsError(IReadOnlyList<string> sentences) : Exception(string.Join(Environment.NewLine, sentences))
{
    public IReadOnlyList<string> Sentences => sentences;
}
