using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Pdc.Core.Protocols;

namespace Pdc.Functions.Portal;

/// <summary>Every post carries the token of our own form (CSRF); without it nothing is read, decided or saved.</summary>
sealed class FormCheck(IAntiforgery antiforgery) : IEndpointFilter
{
    // The largest form without a file is the table of waiting times. A file that is somewhat too large still gets a sentence beside its field.
    const long MostTyped = 1024 * 1024, MostWithFile = 2L * AttachmentRules.LargestBytes;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
            body.MaxRequestBodySize = http.Request.HasFormContentType && http.Request.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) ? MostWithFile : MostTyped;

        if (!HttpMethods.IsPost(http.Request.Method) || await IsOurs(http))
            return await next(context);

        await Pages.LostForm(http, StatusCodes.Status400BadRequest, "Wij konden dit formulier niet verwerken",
            "Het formulier was verlopen, of het kwam niet van onze eigen pagina.");
        return Results.Empty;
    }

    async Task<bool> IsOurs(HttpContext http)
    {
        try
        {
            return await antiforgery.IsRequestValidAsync(http);
        }
        catch (AntiforgeryValidationException)
        {
            // The form breaks off halfway, or is larger than the app accepts.
            return false;
        }
    }
}
