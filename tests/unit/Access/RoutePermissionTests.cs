using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Pdc.Core.Access;
using Pdc.Functions.Access;
using Pdc.Functions.Hosting;
using Xunit;

namespace Pdc.Tests.Unit.Access;

public sealed class RoutePermissionTests
{
    // Nothing is contacted: the app is composed, not started.
    static readonly FunctionAppOptions Options = new() { Storage = "UseDevelopmentStorage=true", Root = ProjectFolder.Root };

    [Fact]
    public void Every_route_that_changes_something_needs_more_than_a_visit()
    {
        using var app = (IDisposable)FunctionApp.Build(Options);
        var open = Routes((IEndpointRouteBuilder)app)
            .Where(route => route.Methods.Contains("POST") && route.Permission == Permission.Everyone)
            .Select(route => route.Pattern)
            .Where(pattern => pattern.StartsWith("/portaal", StringComparison.Ordinal));

        Assert.Empty(open);
    }

    [Theory]
    [InlineData("POST", "/portaal/aanbieder/wachttijden/", Permission.UpdateWaitingTimes)]
    [InlineData("POST", "/portaal/aanbieder/beschrijving/", Permission.ProposeChanges)]
    [InlineData("POST", "/portaal/bureau/wijzigingen/{kvk}/{id}/goedkeuren", Permission.ReviewChanges)]
    [InlineData("POST", "/portaal/bureau/wijzigingen/{kvk}/{id}/afwijzen", Permission.ReviewChanges)]
    [InlineData("POST", "/portaal/bureau/protocollen/nieuw/", Permission.PublishProtocols)]
    [InlineData("GET", "/portaal/bureau/", Permission.SeeBureau)]
    [InlineData("GET", "/portaal/", Permission.Everyone)]
    public void A_route_needs_this_permission(string method, string pattern, Permission permission)
    {
        using var app = (IDisposable)FunctionApp.Build(Options);

        Assert.Equal(permission, Assert.Single(Routes((IEndpointRouteBuilder)app), route => route.Pattern == pattern && route.Methods.Contains(method)).Permission);
    }

    [Fact]
    public void An_app_with_a_route_that_declares_nothing_does_not_start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        using var app = (IDisposable)builder.Build();
        var routes = (IEndpointRouteBuilder)app;
        routes.MapGet("/open", () => "").Needs(Permission.Everyone);
        RoutePermission.Check(routes);

        routes.MapGet("/vergeten", () => "");
        Assert.Contains("/vergeten", Assert.Throws<InvalidOperationException>(() => RoutePermission.Check(routes)).Message);
    }

    static IEnumerable<(string Pattern, IReadOnlyList<string> Methods, Permission? Permission)> Routes(IEndpointRouteBuilder app) =>
        app.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Select(endpoint => (
            "/" + endpoint.RoutePattern.RawText!.TrimStart('/'),
            endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [],
            endpoint.Metadata.GetMetadata<RoutePermission>()?.Permission));
}
