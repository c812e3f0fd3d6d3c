using Microsoft.AspNetCore.Antiforgery;

namespace Pdc.Functions.Portal;

/// <summary>Every post carries the token of our own form (CSRF); without it nothing is read, decided or saved.</summary>
sealed class FormCheck(IAntiforgery antiforgery) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
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
