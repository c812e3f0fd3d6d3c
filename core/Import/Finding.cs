namespace Pdc.Core.Import;

public enum Severity { Error, Warning }

/// <summary>Something about an import that a person must mend (error) or know (warning).</summary>
/// <param name="Line">Line in the file, the header being line 1; 0 where the finding is about the file as a whole.</param>
/// <param name="Column">Name of the column; empty where the finding is about the row as a whole.</param>
/// <param name="Sentence">Dutch: what is wrong and what to do.</param>
public sealed record Finding(Severity Severity, string File, int Line, string Column, string Sentence)
{
    public override string ToString()
    {
        string place = Line == 0 ? File : Column.Length == 0 ? $"{File}, regel {Line}" : $"{File}, regel {Line}, kolom {Column}";
        return $"{place}: {Sentence}";
    }
}
