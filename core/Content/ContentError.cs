namespace Pdc.Core.Content;

/// <summary>A file of an editor that cannot be used; the message is a Dutch sentence that names it.</summary>
public sealed class ContentError(string file, string sentence) : Exception($"{file}: {sentence}.")
{
    public ContentError(FilePlace place, string sentence) : this(place.ToString(), sentence) { }
}

/// <summary>Where something stands in a file of an editor.</summary>
/// <param name="File">As an editor knows it, such as <c>content/verwijsgids/mijn-kind-is-vaak-boos.md</c>.</param>
/// <param name="Line">From 1.</param>
public readonly record struct FilePlace(string File, int Line)
{
    public override string ToString() => $"{File}, regel {Line}";
}
