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
            body.MaxRequestBodySize = http.Request.HasFormContentType && http.Request.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) ? MostFor(http) : MostTyped;
        if (http.GetEndpoint()?.Metadata.GetMetadata<LargestForm>() is { } largest && http.Request.ContentLength > largest.Bytes)
        {
            await Pages.Message(http, StatusCodes.Status413PayloadTooLarge, "Dit is te groot", largest.Sentence);
            return Results.Empty;
        }

        if (!HttpMethods.IsPost(http.Request.Method) || await IsOurs(http))
            return await next(context);

        await Pages.LostForm(http, StatusCodes.Status400BadRequest, "Wij konden dit formulier niet verwerken",
            "Het formulier was verlopen, of het kwam niet van onze eigen pagina.");
        return Results.Empty;
    }

    static long MostFor(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<LargestForm>()?.Bytes ?? MostWithFile;

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

/// <summary>A form that may be larger than others, and what is said of one that is larger still.</summary>
sealed record LargestForm(long Bytes, string Sentence);
