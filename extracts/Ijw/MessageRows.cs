using System.Text;
using Pdc.Extracts.Deliveries;
using Pdc.Extracts.Rows;

namespace Pdc.Extracts.Ijw;

/// <summary>
/// Reads a message into the rows of the CSV layouts, and checks it on the way. A line of a JW323 waits for its answer; a JW325 lists what was
/// rejected, so that the other lines of the same message were granted; a JW319 answers the request that a JW315 made (Sql/antwoorden.sql).
/// </summary>
sealed class MessageRows
{
    readonly Message message;
    readonly RowIntake intake;
    readonly RowCheck rows;
    readonly string?[] values;
    readonly Action<int>?[] ends;
    readonly int id;

    MessageRows(Delivery delivery, RowIntake intake, int id, int rejectedId, RowLimits limits)
    {
        (message, this.intake, this.id) = (delivery.Message!, intake, id);
        rows = intake.Start(delivery.Source, id, limits);
        (values, ends) = (new string?[message.Places], new Action<int>?[message.Places]);
        switch (message.Code)
        {
            case "jw301":
                Row("Client/ToegewezenProducten/ToegewezenProduct", """
                    #./ToewijzingNummer Header/Afzender Client/Bsn Header/Ontvanger ./ReferentieAanbieder ./Product/Categorie ./Product/Code ./Toewijzingsdatum @./Toewijzingstijd
                    ./Ingangsdatum ./Einddatum #./Omvang/Volume ./Omvang/Eenheid ./Omvang/Frequentie #./Budget ./RedenWijziging -
                    """);
                break;
            case "jw305":
                Row("Client/StartProducten/StartProduct", "#./ToewijzingNummer =305 ./Begindatum - - ./StatusAanlevering");
                break;
            case "jw307":
                Row("Client/StopProducten/StopProduct", "#./ToewijzingNummer =307 ./Begindatum ./Einddatum ./RedenBeeindiging ./StatusAanlevering");
                break;
            case "jw315":
                Row("Client/AangevraagdeProducten/AangevraagdProduct", $"""
                    Header/Ontvanger Header/Afzender ./ReferentieAanbieder Client/Bsn {SentOn} ./Verwijzer/Type ./ToewijzingIngangsdatum =open -
                    """);
                break;
            case "jw319":
                On("Antwoord", line => intake.Answer("vot_antwoord", id, line,
                    this["Header/Afzender"], this["Header/Ontvanger"], this["Antwoord/ReferentieAanbieder"], "319-" + this["Antwoord/VerzoekAntwoord"], this[SentOn]));
                break;
            case "jw323":
                Row("Declaratie/Clienten/Client/Prestaties/Prestatie", $"""
                    Declaratie/DeclaratieNummer Header/BerichtIdentificatie/Identificatie {Line("Header/Ontvanger Header/Afzender Declaratie/Clienten/Client/Bsn", $"{SentOn} Declaratie/DeclaratieDagtekening")} =ingediend
                    """);
                break;
            case "jw325":
                new Rejection(this, intake.Start(Sources.RejectedLines, rejectedId, limits), rejectedId).Listen();
                break;
        }
    }

    const string SentOn = "Header/BerichtIdentificatie/Dagtekening";

    /// <param name="id">Of the delivery, for its rows.</param>
    /// <param name="rejectedId">For the claim lines that a JW325 decides on.</param>
    /// <returns>The rows, without the claim lines of a JW325.</returns>
    /// <exception cref="InvalidMessage">It does not follow its schema; some rows may have been taken.</exception>
    public static RowCheck Read(Delivery delivery, RowIntake intake, int id, int rejectedId, RowLimits limits)
    {
        var taken = new MessageRows(delivery, intake, id, rejectedId, limits);
        using var stream = MessageFile.Open(delivery);
        using var xml = MessageReader.Open(stream);
        new MessageReader(xml) { Value = taken.Take, End = taken.End }.Read();
        taken.rows.Finish();
        return taken.rows;
    }

    string this[string path] => values[message[path].Place] ?? "";

    Action<Node, string>? heard;

    void Take(Node node, string value)
    {
        values[node.Place] = value;
        heard?.Invoke(node, value);
    }

    void End(Node node, int line)
    {
        if (ends[node.Place] is not { } end)
            return;
        end(line);
        // What a row said does not hold for the next one; a header holds to the end.
        if (node != message.Root && node != message.Root.Children[0])
            Array.Clear(values, node.Place, node.Last - node.Place + 1);
    }

    void On(string path, Action<int> end) => ends[message[path].Place] = end;

    void Row(string at, string columns)
    {
        var plan = new RowPlan(message, at, columns);
        On(at, line => plan.Take(rows, line, values));
    }

    // The columns that a claim and its rejection have alike, from the municipality up to the status.
    static string Line(string parties, string days) => $"""
        ./ProductReferentie/ReferentieNummer ./ProductReferentie/VorigReferentieNummer {parties} #./ToewijzingNummer ./ProductCategorie ./ProductCode
        ./ProductPeriode/Begindatum ./ProductPeriode/Einddatum {days} #./GeleverdVolume ./Eenheid #./ProductTarief ±./IngediendBedrag ./IngediendBedrag/DebetCredit
        """;

    /// <summary>A JW325: return codes at every level, and the claim lines that they reject.</summary>
    sealed class Rejection(MessageRows of, RowCheck lines, int id)
    {
        const string Client = "DeclaratieAntwoord/Clienten/Client", At = $"{Client}/Prestaties/Prestatie", ClaimedOn = "Header/DeclaratieIdentificatie/Dagtekening";

        readonly List<string> codes = [], clientLines = [];
        List<string> messageCodes = [];
        bool linesListed;

        // Without an answer per claim the message as a whole was rejected; a claim of which nothing was granted may list no lines.
        bool nothingGranted = true;

        public void Listen()
        {
            var line_ = new RowPlan(of.message, At, $"""
                DeclaratieAntwoord/DeclaratieNummer Header/DeclaratieIdentificatie/Identificatie {Line($"Header/Afzender Header/Ontvanger {Client}/Bsn", $"{ClaimedOn} {ClaimedOn}")} =afgekeurd
                """);
            of.heard = (node, value) =>
            {
                if (node.Name == "RetourCode")
                    codes.Add(value);
            };
            of.On(At, line =>
            {
                linesListed = true;
                clientLines.Add(of[$"{At}/ProductReferentie/ReferentieNummer"]);
                Returns("prestatie", line, [clientLines[^1]]);
                line_.Take(lines, line, of.values);
            });
            of.On(Client, line =>
            {
                Returns("client", line, clientLines);
                clientLines.Clear();
            });
            of.On("Header", _ =>
            {
                messageCodes = [.. codes];
                codes.Clear();
            });
            of.On("DeclaratieAntwoord", Decide);
            of.On("", line =>
            {
                of.intake.Answer("declaratie_antwoord", id, line, of["Header/Ontvanger"], of["Header/DeclaratieIdentificatie/Identificatie"], nothingGranted ? "ja" : "nee");
                lines.Finish();
            });
        }

        void Decide(int line)
        {
            Returns("declaratie", line, [""]);
            codes.AddRange(messageCodes);
            Returns("bericht", line, [""]);
            nothingGranted = !linesListed && of["DeclaratieAntwoord/TotaalToegekendBedrag/TotaalBedrag"] == "0" && of["DeclaratieAntwoord/TotaalIngediendBedrag/TotaalBedrag"] != "0";
        }

        void Returns(string level, int line, IReadOnlyList<string> references)
        {
            foreach (string reference in references)
                foreach (string code in codes)
                    Take(line, of["DeclaratieAntwoord/DeclaratieNummer"], reference, level, code, of[SentOn]);
            codes.Clear();
        }

        void Take(int line, params ReadOnlySpan<string> cells)
        {
            of.rows.Begin(line);
            foreach (string cell in cells)
                of.rows.Take(Encoding.UTF8.GetBytes(cell));
            of.rows.End();
        }
    }
}
