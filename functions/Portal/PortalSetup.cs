using Pdc.Functions.Access;
using Pdc.Functions.Catalogue;
using Pdc.Functions.Changes;
using Pdc.Functions.Feedback;
using Pdc.Functions.Figures;
using Pdc.Functions.Protocols;

namespace Pdc.Functions.Portal;

/// <summary>What the portal needs from the container.</summary>
static class PortalSetup
{
    public static IServiceCollection AddPortal(this IServiceCollection services, AccessSettings settings)
    {
        services.AddAccess(settings);
        services.AddAntiforgery(options =>
        {
            options.FormFieldName = "formulier";
            options.Cookie.Name = settings.CookieName("formulier");
            options.Cookie.HttpOnly = true;
            options.Cookie.Path = "/";
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.SuppressXFrameOptionsHeader = true;
        });

        return services
            .AddSingleton<PortalAssets>()
            .AddScoped<ShowWaitingTimes>().AddScoped<SaveWaitingTimes>()
            .AddScoped<ProposeChange>().AddScoped<OwnChange>().AddScoped<ReviewChange>()
            .AddScoped<AddProtocolVersion>()
            .AddScoped<AnswerReport>()
            .AddScoped<SendReport>().AddSingleton<PublicFrame>().AddSingleton<FormProof>().AddSingleton<ReportLimit>()
            .AddSingleton<FigureSource>().AddSingleton<FigureNames>().AddScoped<ShowFigures>();
    }
}
