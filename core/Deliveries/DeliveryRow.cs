using System.Globalization;
using Pdc.Core.Storage;

namespace Pdc.Core.Deliveries;

/// <summary>A delivery as it lies in its table.</summary>
static class DeliveryRow
{
    public static Dictionary<string, string> Of(InboxDelivery delivery) => new()
    {
        ["bestand"] = delivery.FileName,
        ["ontvangen"] = delivery.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        ["door"] = delivery.By,
        ["alleen_voor"] = delivery.OnlyFor?.ToString() ?? "",
        ["plaats"] = delivery.Path,
        ["stand"] = delivery.State.ToString(),
        ["gevraagd"] = Text(delivery.Asked),
        ["gevraagd_op"] = delivery.AskedAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        ["bytes"] = Text(delivery.Bytes),
        ["sha256"] = delivery.Sha256,
        ["opgegeven_regels"] = delivery.SaidRows is { } rows ? Text(rows) : "",
        ["opgegeven_cent"] = delivery.SaidCents is { } cents ? Text(cents) : "",
        ["gemeente"] = delivery.Municipality,
        ["periode"] = delivery.Period?.ToString() ?? "",
        ["bronnen"] = string.Join('|', delivery.Sources),
        ["reeks"] = delivery.Series,
        ["versie"] = Text(delivery.Version),
        ["regels"] = Text(delivery.Rows),
        ["quarantaine"] = Text(delivery.Quarantined),
        ["cent"] = Text(delivery.Cents),
        ["quarantaine_cent"] = Text(delivery.QuarantinedCents),
        ["fouten"] = Text(delivery.ErrorCount),
        ["code"] = delivery.Code,
        ["reden"] = delivery.Sentence,
    };

    public static InboxDelivery Read(PlainRow row) => new()
    {
        Id = row.Key,
        FileName = row["bestand"],
        At = DateTimeOffset.Parse(row["ontvangen"], CultureInfo.InvariantCulture),
        By = row["door"],
        OnlyFor = MunicipalityCode.TryParse(row["alleen_voor"], out var only) ? only : null,
        Path = row["plaats"],
        State = Enum.Parse<DeliveryState>(row["stand"]),
        Asked = (int)(Number(row["gevraagd"]) ?? 0),
        AskedAt = DateTimeOffset.Parse(row["gevraagd_op"] is { Length: > 0 } asked ? asked : row["ontvangen"], CultureInfo.InvariantCulture),
        Bytes = Number(row["bytes"]) ?? 0,
        Sha256 = row["sha256"],
        SaidRows = Number(row["opgegeven_regels"]),
        SaidCents = Number(row["opgegeven_cent"]),
        Municipality = row["gemeente"],
        Period = Month.TryParse(row["periode"], out var period) ? period : null,
        Sources = row["bronnen"].Split('|', StringSplitOptions.RemoveEmptyEntries),
        Series = row["reeks"],
        Version = (int)(Number(row["versie"]) ?? 0),
        Rows = Number(row["regels"]) ?? 0,
        Quarantined = Number(row["quarantaine"]) ?? 0,
        Cents = Number(row["cent"]) ?? 0,
        QuarantinedCents = Number(row["quarantaine_cent"]) ?? 0,
        ErrorCount = Number(row["fouten"]) ?? 0,
        Code = row["code"],
        Sentence = row["reden"],
    };

    static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
    static long? Number(string text) => text.Length == 0 ? null : long.Parse(text, CultureInfo.InvariantCulture);
}
