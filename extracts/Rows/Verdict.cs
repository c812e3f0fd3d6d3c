namespace Pdc.Extracts.Rows;

/// <summary>What judging one cell comes to: fine, rightly empty, or the one rule that it breaks (Judgements.cs says them in words).</summary>
enum Verdict : byte
{
    Fine, Empty,

    /// <summary>R15: after the month of the delivery, and still a date that other rules may judge.</summary>
    R15,

    /// <summary>Of a line that is no row at all.</summary>
    Lost,

    R10, R11, R12, R13, R14, R20,
}

static class Verdicts
{
    /// <summary>Whether the value is kept. One that is so broken that no other rule may judge it is kept as empty.</summary>
    public static bool Keeps(this Verdict verdict) => verdict is Verdict.Fine or Verdict.R15;

    public static bool IsBroken(this Verdict verdict) => verdict is Verdict.R15 or > Verdict.Lost;
}
