namespace Pdc.Cli.Bench;

/// <summary>A made-up catalogue in import format, the same for every benchmark of its size.</summary>
static class DemoCatalogue
{
    /// <returns>The folder.</returns>
    public static string Of(int providers, string work)
    {
        string folder = Path.Combine(work, $"catalogus-{providers}");
        if (!Directory.Exists(folder))
        {
            Console.Error.WriteLine($"Catalogus met {providers} aanbieders maken …");
            MeasuredProcess.Run(work, "dotnet", [Path.Combine(AppContext.BaseDirectory, "pdc.dll"), "demo", "generate", "--providers", $"{providers}", "--seed", "1", "--out", folder]);
        }

        return folder;
    }
}
