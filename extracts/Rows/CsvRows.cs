using CsvHelper;
using Pdc.Extracts.Deliveries;

namespace Pdc.Extracts.Rows;

/// <summary>Reads a CSV delivery as a stream: a line is a row, whatever its quotes say, so that one bad quote cannot swallow the lines after it.</summary>
static class CsvRows
{
    const int LongestLine = 1 << 20;

    public static readonly CsvReaderOptions Options = new()
    {
        Separator = ';', HasHeader = true, AllowLineBreaksInQuotes = false, SkipEmptyLines = false, MaxRecordSize = LongestLine,
        BufferSize = 1 << 18, IncludeValuesInExceptions = false,
    };

    /// <returns>Null, or the file refused: a line was too long to be one.</returns>
    public static RefusedFile? Read(Delivery delivery, RowCheck stage)
    {
        bool malformed = false;
        // The reader calls this before it hands out the row with the stray quote.
        using var file = new FileStream(delivery.Path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        using var reader = CsvReader.Create(file, Options with { OnMalformedRecord = _ => malformed = true });
        int columns = delivery.Source.Columns.Count;
        try
        {
            while (reader.Read())
            {
                // The header is line 1.
                int line = (int)reader.RowNumber + 1;
                if (reader.RawRecord.IsEmpty)
                    continue;
                if (malformed || reader.FieldCount != columns)
                {
                    malformed = false;
                    stage.Malformed(line);
                    continue;
                }

                stage.Begin(line);
                for (int i = 0; i < columns; i++)
                    stage.Field(reader.GetSpan(i));
                stage.End();
            }
        }
        catch (CsvFormatException)
        {
            return new(delivery.Name.File, "F03", $"Een regel na regel {reader.RowNumber + 1} is langer dan 1 MB. Lever het bestand opnieuw aan, met een regel per rij.");
        }

        if (file.Length != delivery.Bytes || File.GetLastWriteTimeUtc(delivery.Path) != delivery.ChangedAt)
            throw DeliveryFolder.ChangedMeanwhile(delivery);
        return null;
    }
}
