namespace Pdc.Cli.Demo;

/// <summary>Makes up waiting times in the proportions of a region that keeps them fairly well: most fresh, some expired, unknown or stopped.</summary>
sealed class DemoWaiting(DateOnly asOf, Random random)
{
    public (int? Intake, int? Treatment, DateOnly? MeasuredOn, DateOnly? ConfirmedOn, bool Stopped) Next()
    {
        int treatment = 1 + random.Next(26), intake = random.Next(treatment + 1), age = random.Next(35);
        return random.Next(100) switch
        {
            < 8 => (null, null, null, asOf.AddDays(-age), true),
            < 18 => (null, null, null, null, false),
            < 32 => (intake, treatment, asOf.AddDays(-36 - random.Next(200)), null, false),
            < 42 => Measured(0, 0, age),
            < 47 => Measured(intake, null, age),
            < 52 => Measured(null, treatment, age),
            _ => Measured(intake, treatment, age),
        };
    }

    (int?, int?, DateOnly?, DateOnly?, bool) Measured(int? intake, int? treatment, int age) =>
        (intake, treatment, asOf.AddDays(-age), asOf.AddDays(-random.Next(age + 1)), false);
}
