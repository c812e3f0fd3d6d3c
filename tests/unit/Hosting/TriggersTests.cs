using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Pdc.Functions;
using Pdc.Functions.Hosting;
using Xunit;

namespace Pdc.Tests.Unit.Hosting;

public class TriggersTests
{
    public static TheoryData<string> Names => [.. Triggers.All.Select(trigger => trigger.Name)];

    [Fact]
    public void Every_function_has_a_name_of_its_own() =>
        Assert.Equal(Triggers.All.Count, Triggers.All.Select(trigger => trigger.Name.ToLowerInvariant()).Distinct().Count());

    [Theory, MemberData(nameof(Names))]
    public void A_function_has_one_way_in_and_only_HTTP_has_a_way_out(string name)
    {
        var trigger = Named(name);
        var bindings = FunctionJson.Of(trigger)["bindings"]!.AsArray().Select(binding => $"{binding!["type"]} {binding["direction"]}");
        string[] expected = trigger switch
        {
            HttpTrigger => ["httpTrigger in", "http out"],
            TimerTrigger => ["timerTrigger in"],
            _ => ["queueTrigger in"],
        };
        Assert.Equal(expected, bindings);
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_endpoint_lies_under_the_route_and_methods_that_the_host_knows(string name)
    {
        if (Named(name) is not HttpTrigger http)
            return;

        var prefix = "/" + http.Route.Split('{')[0].TrimEnd('/');
        var methods = http.Methods.Split(' ');
        var endpoints = Endpoints().Where(endpoint => endpoint.Metadata.GetMetadata<ServedBy>()?.Trigger == http).ToList();
        Assert.NotEmpty(endpoints);
        foreach (var endpoint in endpoints)
        {
            var route = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
            Assert.True(http.Route.Contains('{') ? prefix == "/" || route.TrimEnd('/') == prefix || route.StartsWith(prefix + "/") : route == prefix,
                $"{route} is outside {http.Route}");
            var served = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? throw new Xunit.Sdk.XunitException($"{route} takes every method");
            Assert.All(served, method => Assert.Contains(method, methods));
        }
    }

    [Fact]
    public void No_endpoint_is_served_that_the_list_does_not_name() =>
        Assert.All(Endpoints(), endpoint => Assert.NotNull(endpoint.Metadata.GetMetadata<ServedBy>()));

    [Fact]
    public void No_declared_route_lets_a_visitor_reach_the_endpoints_of_timers_and_queues() =>
        Assert.All(Triggers.All.OfType<HttpTrigger>().Where(http => http.Methods.Contains("POST")), http =>
            Assert.True(http.Route.Split('/')[0] is var first && !first.Contains('{')
                && !Triggers.All.OfType<WorkTrigger>().Any(work => work.Name.Equals(first, StringComparison.OrdinalIgnoreCase)), http.Route));

    [Fact]
    public void Host_json_starts_the_executable_and_passes_requests_on_as_they_are()
    {
        var host = JsonNode.Parse(File.ReadAllText(ProjectFolder.At("host.json")))!;
        Assert.Equal(typeof(Triggers).Assembly.GetName().Name, host["customHandler"]!["description"]!["defaultExecutablePath"]!.GetValue<string>());
        Assert.True(host["customHandler"]!["enableForwardingHttpRequest"]!.GetValue<bool>());
        Assert.True(host["customHandler"]!["enableProxyingHttpRequest"]!.GetValue<bool>());
        Assert.Equal("", host["extensions"]!["http"]!["routePrefix"]!.GetValue<string>());
    }

    [Fact]
    public void The_host_reads_messages_as_Event_Grid_and_the_app_write_them() =>
        Assert.Equal("base64", JsonNode.Parse(File.ReadAllText(ProjectFolder.At("host.json")))!["extensions"]!["queues"]!["messageEncoding"]!.GetValue<string>());

    static Trigger Named(string name) => Triggers.All.Single(trigger => trigger.Name == name);

    static List<RouteEndpoint> Endpoints()
    {
        using var app = FunctionApp.Build(RunningApp.NoStorage);
        return [.. ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()];
    }
}
