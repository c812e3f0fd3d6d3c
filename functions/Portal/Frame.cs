using Microsoft.AspNetCore.Antiforgery;
using Pdc.Core.Access;
using Pdc.Core.Catalogue;
using Pdc.Functions.Access;

namespace Pdc.Functions.Portal;

/// <summary>What every portal page shows around its own words.</summary>
public sealed record Frame
{
    public required string Title { get; init; }

    /// <summary>The address of the page, to mark it in the menu.</summary>
    public required string Path { get; init; }

    public required string Region { get; init; }
    public required string Stylesheet { get; init; }

    /// <summary>Null for somebody who did not sign in.</summary>
    public required User? User { get; init; }

    public required FormToken Token { get; init; }

    /// <summary>Said in the title too: that is what a screen reader reads first.</summary>
    public bool HasErrors { get; init; }

    public IReadOnlyList<MenuItem> Menu => MenuItem.Of(User);

    public static Frame Of(HttpContext http, string title)
    {
        var tokens = http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http);
        return new()
        {
            Title = title,
            Path = http.Request.Path,
            Region = http.RequestServices.GetRequiredService<Region>().Name,
            Stylesheet = http.RequestServices.GetRequiredService<PortalAssets>().Stylesheet,
            User = http.User.ToUser(),
            Token = new(tokens.FormFieldName, tokens.RequestToken!),
        };
    }
}

/// <summary>Proof that a form came from our own page: the hidden field that every form carries.</summary>
public sealed record FormToken(string Name, string Value);
