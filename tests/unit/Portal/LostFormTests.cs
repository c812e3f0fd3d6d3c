using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pdc.Tests.Unit.Hosting;
using Xunit;

namespace Pdc.Tests.Unit.Portal;

/// <summary>Forms that cannot be taken, from somebody who did not sign in.</summary>
public sealed class LostFormTests
{
    [Fact]
    public async Task What_was_typed_is_given_back()
    {
        await using var app = await Portal();
        using var answer = await app.Client.PostAsync("/portaal/afmelden", new FormUrlEncodedContent([new("toelichting", "Mijn tekst")]));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("Mijn tekst", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("--x\r\nContent-Disposition: form-data; name=\"reden\"\r\n\r\nafgebroken")]
    [InlineData("geen formulier")]
    [InlineData("")]
    public async Task A_form_that_breaks_off_is_refused_and_is_no_fault_of_ours(string body)
    {
        await using var app = await Portal();
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        using var answer = await app.Client.PostAsync("/portaal/afmelden", content);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task More_than_anybody_types_is_not_read()
    {
        await using var app = await Portal();
        using var answer = await app.Client.PostAsync("/portaal/afmelden", new StringContent("reden=" + new string('a', 1_000_000), Encoding.ASCII, "application/x-www-form-urlencoded"));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.DoesNotContain("aaaa", await answer.Content.ReadAsStringAsync());
    }

    static Task<RunningApp> Portal() => RunningApp.Start(RunningApp.NoStorage with
    {
        Services = services =>
        {
            services.AddLogging(log => log.ClearProviders());
            services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
        },
    });
}
