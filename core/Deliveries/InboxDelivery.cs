namespace Pdc.Core.Deliveries;

public enum DeliveryState
{
    /// <summary>It has come in and is being looked at.</summary>
    Checking,

    /// <summary>Runs read it; rows of it may be in quarantine.</summary>
    Accepted,

    /// <summary>The file as a whole cannot be used; the sentence says why.</summary>
    Refused,

    /// <summary>The same bytes came before: nothing changes.</summary>
    Unchanged,
}

/// <summary>One file that a municipality or the bureau delivered, and what came of it. It says nothing of what is in the rows.</summary>
public sealed record InboxDelivery
{
    /// <summary>Sorts by the moment of delivery.</summary>
    public required string Id { get; init; }

    public required string FileName { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The user who uploaded it, by id; or that it was put in the container.</summary>
    public required string By { get; init; }

    /// <summary>The only municipality that the sender may deliver for; null for the bureau.</summary>
    public MunicipalityCode? OnlyFor { get; init; }

    /// <summary>Where the file lies in the container.</summary>
    public required string Path { get; init; }

    public DeliveryState State { get; init; }

    /// <summary>How often a check was asked for, and when last (UTC).</summary>
    public int Asked { get; init; }

    public DateTimeOffset AskedAt { get; init; }

    public long Bytes { get; init; }
    public string Sha256 { get; init; } = "";

    /// <summary>What the sender says that the file holds (F04).</summary>
    public long? SaidRows { get; init; }

    /// <summary>The sender's control total in cents (F04).</summary>
    public long? SaidCents { get; init; }

    /// <summary>CBS code or REGIO; empty while it is not known.</summary>
    public string Municipality { get; init; } = "";

    public Month? Period { get; init; }
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Deliveries of the same series replace each other, version by version.</summary>
    public string Series { get; init; } = "";

    public int Version { get; init; }
    public long Rows { get; init; }
    public long Quarantined { get; init; }
    public long Cents { get; init; }
    public long QuarantinedCents { get; init; }
    public long ErrorCount { get; init; }

    /// <summary>Why it was refused or changes nothing: F01-F05.</summary>
    public string Code { get; init; } = "";

    public string Sentence { get; init; } = "";

    /// <summary>Whether its rows are about clients. Lots of products and budgets are not: they stay, for every run needs them.</summary>
    public bool IsAboutClients => Sources.Any(source => source is not ("perceelmap" or "budget"));

    public long Accepted => Rows - Quarantined;
    public long AcceptedCents => Cents - QuarantinedCents;
}
