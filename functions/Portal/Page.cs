using System.Text;
using RazorSlices;

namespace Pdc.Functions.Portal;

/// <summary>A page as an answer: rendered whole before the first byte goes out, so that an error can still become an error page.</summary>
sealed class Page(RazorSlice slice, int status = StatusCodes.Status200OK) : IResult
{
    public async Task ExecuteAsync(HttpContext http)
    {
        var html = new StringBuilder(16 * 1024);
        using (slice)
            await slice.RenderAsync(html, cancellationToken: http.RequestAborted);

        byte[] bytes = Encoding.UTF8.GetBytes(html.ToString());
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.ContentLength = bytes.Length;
        await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }
}
