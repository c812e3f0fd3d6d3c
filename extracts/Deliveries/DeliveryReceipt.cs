namespace Pdc.Extracts.Deliveries;

/// <summary>What came of the check of one delivery. It holds no value of any row, and so no BSN.</summary>
public sealed record DeliveryReceipt
{
    /// <summary>Null when the file was accepted; rows of it may still be in quarantine.</summary>
    public RefusedFile? Refusal { get; init; }

    /// <summary>Such as <c>declaratie</c>; a ZIP file with messages may bring several.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>CBS code, or REGIO.</summary>
    public string Municipality { get; init; } = "";

    /// <summary>Every municipality that the file speaks for: in its name, or in a row.</summary>
    public IReadOnlyList<string> Municipalities { get; init; } = [];

    public Month Period { get; init; }

    /// <summary>Deliveries of the same series replace each other, version by version.</summary>
    public string Series { get; init; } = "";

    public int Version { get; init; }
    public long Rows { get; init; }
    public long Quarantined { get; init; }
    public long Accepted => Rows - Quarantined;

    /// <summary>Control total in cents, of the amounts that could be read.</summary>
    public long Cents { get; init; }

    public long QuarantinedCents { get; init; }
    public long AcceptedCents => Cents - QuarantinedCents;

    /// <summary>All errors; a row may have several.</summary>
    public long ErrorCount { get; init; }

    /// <summary>Errors per column and code, the most frequent first.</summary>
    public IReadOnlyList<ReceiptSummary> Summary { get; init; } = [];

    /// <summary>The first errors, by line.</summary>
    public IReadOnlyList<ReceiptError> Shown { get; init; } = [];
}

/// <param name="Line">In the file; the header is line 1.</param>
public sealed record ReceiptError(int Line, string Column, string Code, string Sentence);

/// <param name="FirstLine">The first line with it.</param>
public sealed record ReceiptSummary(string Column, string Code, string Sentence, long Count, int FirstLine);
