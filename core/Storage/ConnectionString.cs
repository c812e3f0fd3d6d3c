namespace Pdc.Core.Storage;

/// <summary>A storage connection string, told from other text without making clients of it: that would be a tenth of a second at every start.</summary>
public static class ConnectionString
{
    static readonly HashSet<string> Endpoints = ["BlobEndpoint", "QueueEndpoint", "TableEndpoint", "FileEndpoint"];

    /// <summary>Whether <see cref="StorageAccount.Connect"/> takes the text.</summary>
    public static bool IsValid(string text) => text == "UseDevelopmentStorage=true" || IsUsual(text) || IsAccepted(text);

    /// <summary>As the Azure portal and Azurite give it out: a name, a key, and where the account stands.</summary>
    static bool IsUsual(string text)
    {
        var parts = new Dictionary<string, string>();
        foreach (string part in text.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            int at = part.IndexOf('=');
            if (at < 1 || !parts.TryAdd(part[..at], part[(at + 1)..]))
                return false;
        }

        return parts.ContainsKey("AccountName") && parts.ContainsKey("AccountKey") && parts.ContainsKey("DefaultEndpointsProtocol")
            && parts.All(part => part.Key switch
            {
                "AccountName" => part.Value.Length > 0 && part.Value.All(char.IsAsciiLetterOrDigit),
                "AccountKey" => part.Value.Length > 0 && Convert.TryFromBase64String(part.Value, new byte[part.Value.Length], out _),
                "DefaultEndpointsProtocol" => part.Value is "http" or "https",
                "EndpointSuffix" => Uri.CheckHostName(part.Value) == UriHostNameType.Dns,
                _ => Endpoints.Contains(part.Key) && Uri.TryCreate(part.Value, UriKind.Absolute, out _),
            });
    }

    // Rarer forms are left to the libraries that must understand them.
    static bool IsAccepted(string text)
    {
        try
        {
            StorageAccount.Connect(text);
            return true;
        }
        catch (Exception wrong) when (wrong is FormatException or ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }
}
