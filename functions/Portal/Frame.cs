using Microsoft.AspNetCore.Antiforgery;
using Pdc.Core.Access;
using Pdc.Functions.Access;

namespace Pdc.Functions.Portal;

/// <summary>What every portal page shows around its own words.</summary>
public sealed record Frame(string Title, string Path, User? User, FormToken Token)
{
    public IReadOnlyList<MenuItem> Menu => MenuItem.Of(User);

    /// <summary>Says so in the title too: that is what a screen reader reads first.</summary>
    public bool HasErrors { get; init; }

    public static Frame Of(HttpContext http, string title)
    {
        var tokens = http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http);
        return new(title, http.Request.Path, http.User.ToUser(), new(tokens.FormFieldName, tokens.RequestToken!));
    }
}

/// <summary>Proof that a form came from our own page: the hidden field that every form carries.</summary>
public sealed record FormToken(string Name, string Value);
