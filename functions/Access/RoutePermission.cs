using Pdc.Core.Access;

namespace Pdc.Functions.Access;

/// <summary>The permission a route needs, declared beside the route. A route without one keeps the app from starting.</summary>
sealed record RoutePermission(Permission Permission)
{
    /// <exception cref="InvalidOperationException">Routes without a declared permission; the sentence lists them.</exception>
    public static void Check(IEndpointRouteBuilder app)
    {
        var undeclared = app.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<RoutePermission>() is null)
            .Select(endpoint => endpoint.RoutePattern.RawText)
            .ToList();
        if (undeclared.Count > 0)
            throw new InvalidOperationException($"Routes without a declared permission: {string.Join(", ", undeclared)}. Add .Needs(Permission.…).");
    }
}

static class RoutePermissions
{
    public static T Needs<T>(this T route, Permission permission) where T : IEndpointConventionBuilder =>
        route.WithMetadata(new RoutePermission(permission));
}
