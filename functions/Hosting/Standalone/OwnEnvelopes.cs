using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Pdc.Functions.Hosting.Standalone;

/// <summary>Posts to this app what the host would post, over HTTP, so that development and production go through the same door.</summary>
sealed class OwnEnvelopes(IServer server, WorkDoor door) : IDisposable
{
    readonly HttpClient client = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = Timeout.InfiniteTimeSpan };

    /// <returns>Null when the work is done; otherwise what was wrong with the answer. An empty answer is wrong too: to the host it never ends.</returns>
    public async Task<string?> Post(string function, JsonObject envelope)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address(), function))
        {
            Content = new StringContent(envelope.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        request.Headers.Add(WorkDoor.Header, door.Key);
        try
        {
            using var answer = await client.SendAsync(request);
            if (answer.StatusCode != HttpStatusCode.OK)
                return $"{function} antwoordde {(int)answer.StatusCode}.";
            return answer.Content.Headers.ContentType?.MediaType == "application/json" && (await answer.Content.ReadAsStringAsync()).Length > 2
                ? null
                : $"{function} antwoordde zonder inhoud.";
        }
        catch (HttpRequestException failure)
        {
            return $"{function} gaf geen antwoord ({failure.HttpRequestError}).";
        }
    }

    /// <summary>The first address we listen on, reached from this machine.</summary>
    Uri Address()
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
            ?? throw new InvalidOperationException("The server has no address yet: loops must start after it.");
        var binding = BindingAddress.Parse(address);
        var host = binding.Host is "+" or "*" or "0.0.0.0" ? "127.0.0.1" : binding.Host is "[::]" ? "[::1]" : binding.Host;
        return new Uri($"{binding.Scheme}://{host}:{binding.Port}/");
    }

    public void Dispose() => client.Dispose();
}
