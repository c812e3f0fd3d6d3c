using System.Diagnostics;
using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Pdc.Core;
using Pdc.Core.Catalogue;
using Pdc.Core.Storage;
using Pdc.Functions.Hosting;
using Pdc.Functions.Publishing;

namespace Pdc.Tests.Storage.Publishing;

/// <summary>
/// A process that saves a waiting time and publishes it as the app does, and kills itself (SIGKILL: nothing is flushed, nothing is
/// disposed) at one storage request: just before it is sent, or just after it was answered.
/// </summary>
static class DyingProcess
{
    public const string Verb = "--die";

    /// <summary>The process was not killed: it made fewer requests than that.</summary>
    public const int Survived = 3;

    public static async Task<int> Run(string[] args)
    {
        var (connection, region, kvk, weeks) = (args[1], args[2], KvkNumber.Parse(args[3]), Number(args[4]));
        var death = new Death(Number(args[5]), afterwards: args[6] == "after");
        var storage = StorageAccount.Connect(connection, options => options.AddPolicy(death, HttpPipelinePosition.PerRetry));
        await using var app = House.App(storage, connection, region);

        death.Arm();
        await Save(app.Services, kvk, weeks);
        await House.WorkOffQueue(app.Services, storage);
        return Survived;
    }

    static async Task Save(IServiceProvider services, KvkNumber kvk, int weeks)
    {
        var store = services.GetRequiredService<CatalogueStore>();
        var provider = (await store.FindProvider(kvk, default))!;
        await store.Save(provider, House.WithWait(provider.Value, weeks), new("user-1", "waiting-time.updated"), default);
    }

    static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    sealed class Death(int atRequest, bool afterwards) : HttpPipelinePolicy
    {
        int requests;
        bool armed;

        public void Arm() => armed = true;

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            bool last = armed && Interlocked.Increment(ref requests) == atRequest;
            if (last && !afterwards)
                Die();
            await ProcessNextAsync(message, pipeline);
            if (last)
                Die();
        }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);

        static void Die() => System.Diagnostics.Process.GetCurrentProcess().Kill();
    }
}
