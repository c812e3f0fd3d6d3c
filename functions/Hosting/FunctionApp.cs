using Microsoft.AspNetCore.Server.Kestrel.Core;
using Pdc.Core.Storage;
using Pdc.Functions.Access;
using Pdc.Functions.Deliveries;
using Pdc.Functions.Hosting.Standalone;
using Pdc.Functions.Portal;
using Pdc.Functions.Publishing;

namespace Pdc.Functions.Hosting;

/// <summary>Composes the app: the same under the Functions host, standalone, inside <c>pdc up</c> and in tests.</summary>
public static class FunctionApp
{
    /// <exception cref="SettingsError">The options do not make a working app.</exception>
    public static WebApplication Build(FunctionAppOptions options)
    {
        var mistakes = options.Mistakes().ToList();
        if (mistakes.Count > 0)
            throw new SettingsError(mistakes);

        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = options.Root, ApplicationName = "Pdc.Functions" });
        builder.Configuration.AddInMemoryCollection(options.Settings);
        // Some platforms set this for every .NET app. It takes X-Forwarded-For away, by which a visitor is told from the host itself.
        builder.Configuration["ForwardedHeaders_Enabled"] = "false";
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("Microsoft.Hosting", LogLevel.Warning).AddFilter("Azure", LogLevel.Warning);
        // What goes wrong at the start is thrown, and told once by whoever started the app.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.WebHost.ConfigureKestrel(Limit);
        builder.WebHost.UseUrls(options.HostPort is { } port ? $"http://127.0.0.1:{port}" : options.Urls);

        Register(builder.Services, options);
        builder.Services.AddDeliveries(builder.Configuration);
        builder.Services.AddPortal(AccessSettings.Read(builder.Configuration, options.SiteAddress));
        ReadKeysLater(builder.Services);
        options.Services?.Invoke(builder.Services);

        var app = builder.Build();
        if (options.IsUnderHost)
            app.UseMiddleware<ReadinessPing>();
        app.UseMiddleware<OwnAddress>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<ErrorReply>();
        app.UseRouting();
        app.UseAccess();
        Map(app, options);
        RoutePermission.Check(app);
        return app;
    }

    /// <summary>ASP.NET would read the keys of cookies from storage before the app listens; whoever shows the first form can wait for that, the host cannot.</summary>
    static void ReadKeysLater(IServiceCollection services)
    {
        foreach (var early in services.Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Name == "DataProtectionHostedService").ToList())
            services.Remove(early);
    }

    static void Register(IServiceCollection services, FunctionAppOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => options.Storage is { } connection
            ? StorageAccount.Connect(connection)
            : StorageAccount.WithManagedIdentity(options.StorageAccountName!, Environment.GetEnvironmentVariable("AZURE_CLIENT_ID")));
        services.AddSingleton<PublishedSite>();
        Stores.Add(services, options);
        services.AddSingleton<WorkDoor>();
        // Whoever is in the middle of something may finish it; the host and Kubernetes wait about this long.
        services.Configure<Microsoft.Extensions.Hosting.HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(10));

        foreach (var work in options.Triggers.OfType<WorkTrigger>())
            services.AddTransient(work.Handler);

        if (!options.IsUnderHost && options.RunsWork)
        {
            services.AddSingleton<OwnEnvelopes>();
            services.AddSingleton(QueueSettings.Read());
            foreach (var timer in options.Triggers.OfType<TimerTrigger>())
                services.AddSingleton<IHostedService>(provider => ActivatorUtilities.CreateInstance<TimerLoop>(provider, timer));
            foreach (var queue in options.Triggers.OfType<QueueTrigger>())
                services.AddSingleton<IHostedService>(provider => ActivatorUtilities.CreateInstance<QueueLoop>(provider, queue));
        }
    }

    static void Map(WebApplication app, FunctionAppOptions options)
    {
        foreach (var http in options.Triggers.OfType<HttpTrigger>())
        {
            var endpoints = app.MapGroup("");
            http.Map(endpoints);
            endpoints.WithMetadata(new ServedBy(http));
        }
        WorkEndpoints.Map(app, options.Triggers.OfType<WorkTrigger>());
    }

    static void Limit(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        // The host's own limit, so that development refuses what production refuses.
        kestrel.Limits.MaxRequestBodySize = 100 * 1024 * 1024;
    }
}
