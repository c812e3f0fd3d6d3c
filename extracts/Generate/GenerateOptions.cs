namespace Pdc.Extracts.Generate;

/// <summary>What to make up: the same options always give the same bytes.</summary>
/// <param name="Months">Number of monthly deliveries; care starts in the first.</param>
/// <param name="Until">The month of the last delivery.</param>
/// <param name="Errors">Share of rows that is added broken, from 0 to 0.5.</param>
public sealed record GenerateOptions(int Months, int Clients, int Seed, Month Until, double Errors)
{
    public const double UsualErrors = 0.005;

    public Month First => Until - (Months - 1);

    /// <summary>The last month of care that is made up, so that a forecast of the year can be judged.</summary>
    public Month LastCare => new(Until.Year, 12);
}
