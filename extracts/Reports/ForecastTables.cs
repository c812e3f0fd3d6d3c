using DuckDB.NET.Data;
using Pdc.Extracts.Forecast;

namespace Pdc.Extracts.Reports;

/// <summary>Takes the accepted rows to the forecast and puts its outcome in the tables that prognose, uitputting and backtest are reported from.</summary>
static class ForecastTables
{
    public static void Fill(ExtractDatabase database, Month month)
    {
        var report = YearForecast.Make(month, Claims(database), Allocations(database, month), Budgets(database));
        database.Run("prognose_tabellen");

        using (var rows = database.Appender("prognose_rij"))
            foreach (var row in report.Rows)
                rows.CreateRow().AppendValue(row.Municipality).AppendValue(row.Lot).AppendValue(row.Provider).AppendValue(row.Claimed).AppendValue(row.Ibnr)
                    .AppendValue(row.InProgress).AppendValue(row.Remainder).AppendValue(row.Total).AppendValue(row.Low).AppendValue(row.High).AppendValue(row.Method).EndRow();

        using (var rows = database.Appender("uitputting_rij"))
            foreach (var row in report.Exhaustion)
                rows.CreateRow().AppendValue(row.Municipality).AppendValue(row.Lot).AppendValue(row.Budget).AppendValue(row.Claimed).AppendValue(row.Forecast)
                    .AppendValue(row.Low).AppendValue(row.High).AppendValue(row.ExhaustedIn?.ToString()).EndRow();

        using (var rows = database.Appender("prognose_maand_rij"))
            foreach (var row in report.Months)
                rows.CreateRow().AppendValue(row.Municipality).AppendValue(row.Lot).AppendValue(row.Care.ToString()).AppendValue(row.Claimed).AppendValue(row.Expected).EndRow();

        using (var rows = database.Appender("backtest_rij"))
            foreach (var row in report.Backtest)
                rows.CreateRow().AppendValue(row.Lot).AppendValue(row.Kind).AppendValue(row.Age).AppendValue(row.Cases).AppendValue(row.Mape).AppendValue(row.Bias).AppendValue(row.Coverage)
                    .AppendValue(row.AsClaimed.Mape).AppendValue(row.AsClaimed.Bias).AppendValue(row.LastYear.Cases).AppendValue(row.LastYear.Mape).AppendValue(row.LastYear.Bias)
                    .AppendValue(row.Worse).EndRow();
    }

    static List<ClaimedAmount> Claims(ExtractDatabase database) =>
    [
        .. database.Query(ExtractDatabase.Script("prognose_declaraties"), row =>
            new ClaimedAmount(row.GetString(0), row.GetString(1), row.GetString(2), MonthAt(row, 3), MonthAt(row, 4), row.GetInt64(5))),
    ];

    // An allocation without an end is valued up to the end of the year, like the rest of the forecast.
    static List<AllocatedCare> Allocations(ExtractDatabase database, Month month) =>
    [
        .. database.Query(ExtractDatabase.Script("prognose_toewijzingen"), row =>
        {
            var from = DateOnly.FromDateTime(row.GetDateTime(3));
            var to = row.IsDBNull(4) ? Latest(from, new(month.Year, 12, 31)) : DateOnly.FromDateTime(row.GetDateTime(4));
            long cents = AllocationValue.Cents(from, to, Number(row, 5), Number(row, 6), row.IsDBNull(7) ? null : row.GetString(7), Number(row, 8));
            return new AllocatedCare(row.GetString(0), row.GetString(1), row.GetString(2), from, to, cents, MonthAt(row, 9), row.IsDBNull(10) ? null : MonthAt(row, 10));
        }),
    ];

    static List<LotBudget> Budgets(ExtractDatabase database) =>
        [.. database.Query(ExtractDatabase.Script("prognose_budgetten"), row => new LotBudget(row.GetString(0), row.GetString(1), row.GetInt64(2)))];

    static long? Number(DuckDBDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    static Month MonthAt(DuckDBDataReader row, int column) =>
        Month.TryOf(Convert.ToInt32(row.GetValue(column), System.Globalization.CultureInfo.InvariantCulture), out var month) ? month
            : throw new InvalidOperationException($"{row.GetValue(column)} is not a month.");

    static DateOnly Latest(DateOnly a, DateOnly b) => a > b ? a : b;
}
