using Pdc.Core.Catalogue;
using Pdc.Core.Deliveries;
using Pdc.Core.Mail;
using Pdc.Core.Releases;
using Pdc.Core.Storage;
using Pdc.Functions.Extracts;
using Pdc.Functions.Mail;
using Pdc.Functions.Releases;

namespace Pdc.Functions.Deliveries;

/// <summary>What deliveries, releases, runs and mail need from the container.</summary>
static class DeliverySetup
{
    public static void AddDeliveries(this IServiceCollection services, IConfiguration configuration)
    {
        var mail = MailSettings.Read(configuration);
        services.AddSingleton(mail);
        services.AddSingleton<MailQueue>().AddSingleton<SentMail>().AddSingleton<Post>().AddSingleton<ContactStore>();
        services.AddSingleton(provider => new DeliveryStore(provider.GetRequiredService<StorageAccount>(), provider.GetRequiredService<TimeProvider>(),
            configuration.GetValue<int?>("Deliveries:KeptDays") is { } days ? TimeSpan.FromDays(days) : null));
        services.AddSingleton<ReceiptStore>();
        services.AddSingleton<ReleaseWriter>().AddSingleton<RunStore>().AddSingleton<ReleaseSteps>();
        services.AddSingleton(new ExtractKeys(configuration));
        services.AddSingleton<DownloadLog>().AddSingleton<MunicipalityNames>().AddSingleton<ExtractsDue>();

        services.AddScoped<ListDeliveries>().AddScoped<TakeDelivery>().AddScoped<ShowReceipt>()
            .AddScoped<ListReleases>().AddScoped<ShowPeriod>().AddScoped<ShowMunicipalityDashboard>().AddScoped<StartRun>().AddScoped<DownloadFile>();
    }
}
