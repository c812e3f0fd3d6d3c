using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pdc.Core.Protocols;
using Pdc.Functions.Portal;
using Pdc.Tests.Unit.Hosting;
using Xunit;

namespace Pdc.Tests.Unit.Portal;

/// <summary>What happens to a form before a handler sees it, whoever sends it.</summary>
public sealed class FormCheckTests
{
    const string Typed = "application/x-www-form-urlencoded", WithFile = "multipart/form-data; boundary=x";

    [Theory]
    [InlineData(Typed, "reden=Ja")] // no token
    [InlineData(WithFile, "--x\r\nContent-Disposition: form-data; name=\"reden\"\r\n\r\nafgebroken")]
    [InlineData(WithFile, "")]
    public async Task A_form_that_is_not_ours_or_not_whole_never_reaches_a_handler(string type, string body) =>
        Assert.Equal(StatusCodes.Status400BadRequest, (await Sent(type, body)).Status);

    [Theory]
    [InlineData(Typed, 1024 * 1024)]
    [InlineData(WithFile, 2L * AttachmentRules.LargestBytes)]
    public async Task No_more_is_read_than_a_form_of_its_kind_can_hold(string type, long most) =>
        Assert.Equal(most, (await Sent(type, "")).Most);

    [Fact]
    public async Task A_form_that_may_hold_more_is_read_further_and_what_is_larger_still_is_told_so()
    {
        LargestForm largest = new(10L * AttachmentRules.LargestBytes, "Kies minder bestanden.");
        Assert.Equal(largest.Bytes, (await Sent(WithFile, "", largest)).Most);
        Assert.Equal(StatusCodes.Status413PayloadTooLarge, (await Sent(WithFile, "", largest, says: largest.Bytes + 1)).Status);
    }

    static async Task<(int Status, long? Most)> Sent(string type, string body, LargestForm? largest = null, long? says = null)
    {
        await using var app = await RunningApp.Start(RunningApp.NoStorage with
        {
            Services = services =>
            {
                services.AddLogging(log => log.ClearProviders());
                services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
            },
        });
        await using var scope = app.Services.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        var limit = new BodyLimit();
        http.Features.Set<IHttpMaxRequestBodySizeFeature>(limit);
        http.Request.Method = "POST";
        http.Request.ContentType = type;
        http.Request.ContentLength = says;
        if (largest is not null)
            http.SetEndpoint(new Endpoint(null, new(largest), "upload"));
        http.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));

        await new FormCheck(scope.ServiceProvider.GetRequiredService<IAntiforgery>())
            .InvokeAsync(EndpointFilterInvocationContext.Create(http), _ => throw new InvalidOperationException("The handler was reached."));
        return (http.Response.StatusCode, limit.MaxRequestBodySize);
    }

    sealed class BodyLimit : IHttpMaxRequestBodySizeFeature
    {
        public bool IsReadOnly => false;
        public long? MaxRequestBodySize { get; set; }
    }
}
