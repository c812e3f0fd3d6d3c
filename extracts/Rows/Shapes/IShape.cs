namespace Pdc.Extracts.Rows.Shapes;

/// <summary>What a filled-in value of some kind must look like.</summary>
interface IShape
{
    static abstract string SqlType { get; }

    /// <summary>What a sender must fill in, in Dutch, as the end of "Vul hier … in.".</summary>
    string Expected { get; }

    /// <summary>
    /// Whether a cell is right at first sight, as nearly all are; what is not, may still be fine. Part of the loop over a column, so it
    /// calls nothing. An empty cell never is.
    /// </summary>
    bool IsPlain(Cell cell, RowLimits limits, out long value);

    /// <param name="cell">Not empty; a cell of spaces is broken.</param>
    /// <param name="value">What a value that is kept says: a number, hundredths, or days since 1 January 1970; 0 for a text.</param>
    Verdict Judge(Cell cell, RowLimits limits, out long value);
}
