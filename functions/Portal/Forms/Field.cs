namespace Pdc.Functions.Portal.Forms;

/// <summary>One field of a form: label, help, error and input, in that order. Its name is its id.</summary>
public sealed record Field(string Name, string Label, string Value)
{
    public string? Help { get; init; }
    public string? Error { get; init; }

    /// <summary>0 for a single line.</summary>
    public int Rows { get; init; }

    /// <summary>The kind of input: <c>text</c>, <c>date</c> or <c>file</c>.</summary>
    public string Type { get; init; } = "text";

    public string? Accept { get; init; }
    public bool Optional { get; init; }

    public Field With(IEnumerable<FieldError> errors) => this with { Error = errors.FirstOrDefault(error => error.Field == Name)?.Sentence };

    /// <summary>For screen readers: the texts that belong to the input.</summary>
    public string? DescribedBy =>
        (Help, Error) switch
        {
            (null, null) => null,
            (_, null) => $"uitleg-{Name}",
            (null, _) => $"fout-{Name}",
            _ => $"uitleg-{Name} fout-{Name}",
        };
}
