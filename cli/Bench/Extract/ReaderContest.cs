using System.Diagnostics;
using System.Text;
using CsvHelper;
using Pdc.Core;
using Pdc.Extracts;
using Pdc.Extracts.Deliveries;
using Pdc.Extracts.Ijw;
using Pdc.Extracts.Rows;

namespace Pdc.Cli.Bench.Extract;

/// <summary>Reading with every check beside a bare reader of the same bytes, in turns, in processor time of this process.</summary>
sealed class ReaderContest(string work, int rounds)
{
    /// <summary>Lines of the message: about 100 MB of XML.</summary>
    const int MessageLines = 100_000;

    // The runtime compiles what is used often once more, and better, while it runs: the first rounds measure that.
    const int WarmUps = 3;

    // The clock of processor time ticks by the hundredth of a second, and one pass takes a tenth.
    const int PassesAtOnce = 5;

    readonly RowLimits limits = new(new(2026, 12, 31), new HashSet<string> { "0384" });

    /// <returns>What judging every field costs, in times what a bare CsvHelper reader costs.</returns>
    public double Csv(string input, Month month, CatalogueFacts catalogue)
    {
        var claims = DeliveryFolder.Look(input, month, catalogue.Municipalities, new Dictionary<string, string>(), _ => { }).Series
            .Select(series => series[0]).Where(delivery => delivery.Source == Sources.Claims).ToList();
        var region = new RowLimits(month.LastDay, catalogue.Municipalities);
        return Ratio(
            () => claims.Sum(delivery => { var rows = new CountedRows().Start(delivery.Source, 1, region); CsvRows.Read(delivery, rows); return rows.Rows; }),
            () => claims.Sum(delivery => Bare(delivery.Path)));
    }

    /// <returns>What a message with all its checks costs, in times what a bare XmlReader costs.</returns>
    public double Xml()
    {
        string path = Path.Combine(work, "declaratie.xml");
        WriteMessage(path);
        return Ratio(
            () =>
            {
                var (delivery, refused) = MessageFile.Look(path).Single();
                if (refused is not null)
                    throw new CommandError($"het bericht van de meting is geweigerd: {refused.Sentence}");
                return MessageRows.Read(delivery!, new CountedRows(), 1, 2, limits).Rows;
            },
            // Ours goes through the file twice: once to see that all of it is right, once for its rows.
            () => BareXml(path));
    }

    double Ratio(Func<long> ours, Func<long> bare)
    {
        var ratios = new List<(double Ours, double Bare)>();
        for (int round = 0; round < WarmUps + rounds; round++)
        {
            double first = Time(ours), second = Time(bare);
            if (round >= WarmUps)
                ratios.Add((first, second));
        }
        return ratios.Select(pair => pair.Ours).Order().ElementAt(rounds / 2) / ratios.Select(pair => pair.Bare).Order().ElementAt(rounds / 2);
    }

    static double Time(Func<long> work)
    {
        using var self = Process.GetCurrentProcess();
        self.Refresh();
        var before = self.TotalProcessorTime;
        long rows = 0;
        for (int pass = 0; pass < PassesAtOnce; pass++)
            rows += work();
        self.Refresh();
        return rows > 0 ? (self.TotalProcessorTime - before).TotalSeconds : throw new CommandError("de meting las geen enkele regel.");
    }

    static readonly CsvReaderOptions Options = new()
    {
        Separator = ';', HasHeader = true, AllowLineBreaksInQuotes = false, SkipEmptyLines = false, MaxRecordSize = 1 << 20, BufferSize = 1 << 18,
    };

    static long Bare(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        using var reader = CsvReader.Create(file, Options);
        long bytes = 0;
        while (reader.Read())
            for (int field = 0; field < reader.FieldCount; field++)
                bytes += reader.GetSpan(field).Length;
        return bytes;
    }

    static long BareXml(string path)
    {
        using var file = File.OpenRead(path);
        using var xml = MessageReader.Open(file);
        long characters = 0;
        while (xml.Read())
            if (xml.HasValue)
                characters += xml.Value.Length;
        return characters;
    }

    static void WriteMessage(string path)
    {
        using var text = new StreamWriter(path, append: false, new UTF8Encoding(false));
        text.Write("""
            <?xml version="1.0" encoding="UTF-8"?>
            <b:Bericht xmlns:ijw="http://www.istandaarden.nl/ijw/3_2/basisschema/schema" xmlns:b="http://www.istandaarden.nl/ijw/3_2/jw323/schema">
              <b:Header><b:BerichtCode>490</b:BerichtCode><b:BerichtVersie>3</b:BerichtVersie><b:BerichtSubversie>2</b:BerichtSubversie>
                <b:Afzender>65656055</b:Afzender><b:Ontvanger>0384</b:Ontvanger>
                <b:BerichtIdentificatie><ijw:Identificatie>765432198</ijw:Identificatie><ijw:Dagtekening>2026-05-06</ijw:Dagtekening></b:BerichtIdentificatie>
                <b:XsdVersie><ijw:BasisschemaXsdVersie>1.0.0</ijw:BasisschemaXsdVersie><ijw:BerichtXsdVersie>1.0.0</ijw:BerichtXsdVersie></b:XsdVersie></b:Header>
              <b:Declaratie><b:DeclaratieNummer>DN001</b:DeclaratieNummer>
                <b:DeclaratiePeriode><ijw:Begindatum>2026-04-01</ijw:Begindatum><ijw:Einddatum>2026-04-30</ijw:Einddatum></b:DeclaratiePeriode>
                <b:DeclaratieDagtekening>2026-05-06</b:DeclaratieDagtekening>
                <b:TotaalIngediendBedrag><ijw:TotaalBedrag>5000</ijw:TotaalBedrag><ijw:DebetCredit>D</ijw:DebetCredit></b:TotaalIngediendBedrag>
                <b:Clienten><b:Client><b:Bsn>999900006</b:Bsn><b:Prestaties>
            """);
        for (int line = 0; line < MessageLines; line++)
            text.Write($"""
                <b:Prestatie>
                  <b:ProductReferentie><ijw:ReferentieNummer>RN{line:D8}</ijw:ReferentieNummer></b:ProductReferentie>
                  <b:ToewijzingNummer>{10_000 + line % 5_000}</b:ToewijzingNummer>
                  <b:ProductCategorie>45</b:ProductCategorie>
                  <b:ProductCode>45A03</b:ProductCode>
                  <b:ProductPeriode><ijw:Begindatum>2026-04-01</ijw:Begindatum><ijw:Einddatum>2026-04-30</ijw:Einddatum></b:ProductPeriode>
                  <b:GeleverdVolume>4</b:GeleverdVolume><b:Eenheid>04</b:Eenheid><b:ProductTarief>1250</b:ProductTarief>
                  <b:IngediendBedrag><ijw:Bedrag>5000</ijw:Bedrag><ijw:DebetCredit>D</ijw:DebetCredit></b:IngediendBedrag>
                </b:Prestatie>

                """);
        text.Write("</b:Prestaties></b:Client></b:Clienten></b:Declaratie></b:Bericht>\n");
    }

    /// <summary>Judges and counts.</summary>
    sealed class CountedRows : RowIntake
    {
        public override RowCheck Start(Source source, int delivery, RowLimits limits)
        {
            var rows = new RowCheck(source);
            rows.Start(limits);
            return rows;
        }

        public override void Answer(string table, int delivery, int line, params ReadOnlySpan<string> cells) { }
    }
}
