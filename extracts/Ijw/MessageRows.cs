using System.Globalization;
using System.Text;
using Pdc.Extracts.Deliveries;
using Pdc.Extracts.Rows;

namespace Pdc.Extracts.Ijw;

/// <summary>
/// Reads a message into the rows of the CSV layouts. A line of a JW323 waits for its answer; a JW325 lists what was rejected, so that the
/// other lines of the same message were granted; a JW319 answers the request that a JW315 made (Sql/antwoorden.sql).
/// </summary>
sealed class MessageRows
{
    readonly Delivery delivery;
    readonly RowIntake intake;
    readonly RowCheck rows;
    readonly RowCheck? rejected;
    readonly Dictionary<string, string> values = [];
    readonly List<string> codes = [], clientLines = [];
    readonly int id, rejectedId;

    MessageRows(Delivery delivery, RowIntake intake, int id, int rejectedId, RowLimits limits)
    {
        (this.delivery, this.intake, this.id, this.rejectedId) = (delivery, intake, id, rejectedId);
        rows = intake.Start(delivery.Source, id, limits);
        rejected = delivery.Message == Messages.Jw325 ? intake.Start(Sources.RejectedLines, rejectedId, limits) : null;
    }

    /// <param name="id">Of the delivery, for its rows.</param>
    /// <param name="rejectedId">For the claim lines that a JW325 decides on.</param>
    /// <returns>The rows, without the claim lines of a JW325.</returns>
    public static RowCheck Read(Delivery delivery, RowIntake intake, int id, int rejectedId, RowLimits limits)
    {
        var message = new MessageRows(delivery, intake, id, rejectedId, limits);
        using var stream = MessageFile.Open(delivery);
        using var xml = MessageReader.Open(stream);
        new MessageReader(xml) { Value = message.Take, End = message.End }.Read();
        message.rows.Finish();
        message.rejected?.Finish();
        return message.rows;
    }

    void Take(string path, string value)
    {
        if (path.EndsWith("/RetourCode", StringComparison.Ordinal))
            codes.Add(value);
        else
            values[path] = value;
    }

    void End(string path, int line)
    {
        switch (delivery.Message!.Code, path)
        {
            case ("jw301", "Client/ToegewezenProducten/ToegewezenProduct"): Allocation(path, line); break;
            case ("jw305", "Client/StartProducten/StartProduct"): StartOrStop(path, line, "305"); break;
            case ("jw307", "Client/StopProducten/StopProduct"): StartOrStop(path, line, "307"); break;
            case ("jw315", "Client/AangevraagdeProducten/AangevraagdProduct"): Request(path, line); break;
            case ("jw319", "Antwoord"): Answer(line); break;
            case ("jw323", "Declaratie/Clienten/Client/Prestaties/Prestatie"): Claim(path, line); break;
            case ("jw325", "DeclaratieAntwoord/Clienten/Client/Prestaties/Prestatie"): Rejected(path, line); break;
            case ("jw325", "DeclaratieAntwoord/Clienten/Client"): Returns("client", line, clientLines); clientLines.Clear(); break;
            case ("jw325", "DeclaratieAntwoord"): Decision(line); break;
            case ("jw325", "Header"): messageCodes = [.. codes]; codes.Clear(); break;
            case ("jw325", ""): Decided(line); break;
            default: return;
        }
        // What a row said does not hold for the next one.
        if (path is not ("Header" or ""))
            foreach (string said in values.Keys.Where(key => key.StartsWith(path + "/", StringComparison.Ordinal)).ToList())
                values.Remove(said);
    }

    string this[string path] => values.GetValueOrDefault(path, "");
    string SentOn => this["Header/BerichtIdentificatie/Dagtekening"];

    void Allocation(string at, int line) => Row(line,
        Number($"{at}/ToewijzingNummer"), this["Header/Afzender"], this["Client/Bsn"], this["Header/Ontvanger"], this[$"{at}/ReferentieAanbieder"],
        this[$"{at}/Product/Categorie"], this[$"{at}/Product/Code"], this[$"{at}/Toewijzingsdatum"], this[$"{at}/Toewijzingstijd"][..8], this[$"{at}/Ingangsdatum"], this[$"{at}/Einddatum"],
        Number($"{at}/Omvang/Volume"), this[$"{at}/Omvang/Eenheid"], this[$"{at}/Omvang/Frequentie"], Number($"{at}/Budget"), this[$"{at}/RedenWijziging"], "");

    void StartOrStop(string at, int line, string kind) => Row(line,
        Number($"{at}/ToewijzingNummer"), kind, this[$"{at}/Begindatum"], this[$"{at}/Einddatum"], this[$"{at}/RedenBeeindiging"], this[$"{at}/StatusAanlevering"]);

    void Request(string at, int line) => Row(line,
        this["Header/Ontvanger"], this["Header/Afzender"], this[$"{at}/ReferentieAanbieder"], this["Client/Bsn"], SentOn, this[$"{at}/Verwijzer/Type"],
        this[$"{at}/ToewijzingIngangsdatum"], "open", "");

    void Answer(int line) => intake.Answer("vot_antwoord", id, line,
        this["Header/Afzender"], this["Header/Ontvanger"], this["Antwoord/ReferentieAanbieder"], "319-" + this["Antwoord/VerzoekAntwoord"], SentOn);

    void Claim(string at, int line) => Row(line, Line(at, this["Declaratie/DeclaratieNummer"], this["Header/BerichtIdentificatie/Identificatie"],
        this["Header/Ontvanger"], this["Header/Afzender"], this["Declaratie/Clienten/Client/Bsn"], SentOn, this["Declaratie/DeclaratieDagtekening"], "ingediend"));

    void Rejected(string at, int line)
    {
        linesListed = true;
        clientLines.Add(this[$"{at}/ProductReferentie/ReferentieNummer"]);
        Returns("prestatie", line, [clientLines[^1]]);
        string claimedOn = this["Header/DeclaratieIdentificatie/Dagtekening"];
        Row(rejected!, line, Line(at, this["DeclaratieAntwoord/DeclaratieNummer"], this["Header/DeclaratieIdentificatie/Identificatie"], this["Header/Afzender"], this["Header/Ontvanger"],
            this["DeclaratieAntwoord/Clienten/Client/Bsn"], claimedOn, claimedOn, "afgekeurd"));
    }

    void Decided(int line) => intake.Answer("declaratie_antwoord", rejectedId, line,
        this["Header/Ontvanger"], this["Header/DeclaratieIdentificatie/Identificatie"], nothingGranted ? "ja" : "nee");

    // Without an answer per claim the message as a whole was rejected; a claim of which nothing was granted may list no lines.
    bool nothingGranted = true;
    List<string> messageCodes = [];

    void Decision(int line)
    {
        Returns("declaratie", line, [""]);
        codes.AddRange(messageCodes);
        Returns("bericht", line, [""]);
        nothingGranted = !linesListed && this["DeclaratieAntwoord/TotaalToegekendBedrag/TotaalBedrag"] == "0" && this["DeclaratieAntwoord/TotaalIngediendBedrag/TotaalBedrag"] != "0";
    }

    bool linesListed;

    string[] Line(string at, string claim, string message, string municipality, string provider, string client, string received, string signed, string status)
    {
        bool credit = this[$"{at}/IngediendBedrag/DebetCredit"] == "C";
        string amount = Number($"{at}/IngediendBedrag/Bedrag");
        return [claim, message, this[$"{at}/ProductReferentie/ReferentieNummer"], this[$"{at}/ProductReferentie/VorigReferentieNummer"], municipality, provider, client,
            Number($"{at}/ToewijzingNummer"), this[$"{at}/ProductCategorie"], this[$"{at}/ProductCode"], this[$"{at}/ProductPeriode/Begindatum"], this[$"{at}/ProductPeriode/Einddatum"],
            received, signed, Number($"{at}/GeleverdVolume"), this[$"{at}/Eenheid"], Number($"{at}/ProductTarief"), credit && amount != "0" ? "-" + amount : amount,
            credit ? "C" : "D", status];
    }

    void Returns(string level, int line, IReadOnlyList<string> references)
    {
        foreach (string reference in references)
            foreach (string code in codes)
                Row(line, this["DeclaratieAntwoord/DeclaratieNummer"], reference, level, code, SentOn);
        codes.Clear();
    }

    void Row(int line, params ReadOnlySpan<string> cells) => Row(rows, line, cells);

    static void Row(RowCheck rows, int line, params ReadOnlySpan<string> cells)
    {
        rows.Begin(line);
        Span<byte> utf8 = stackalloc byte[512];
        foreach (string cell in cells)
            rows.Take(utf8[..Encoding.UTF8.GetBytes(cell, utf8)]);
        rows.End();
    }

    // An XSD integer may have a plus sign and leading zeros.
    string Number(string path) => long.TryParse(this[path], out long number) ? number.ToString(CultureInfo.InvariantCulture) : "";
}
