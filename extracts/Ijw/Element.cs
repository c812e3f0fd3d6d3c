namespace Pdc.Extracts.Ijw;

/// <summary>One element of a message, as the XSD orders them: a value, or a sequence of elements.</summary>
sealed class Element
{
    Element(string name, ValueType? type, Element[] children) => (Name, Type, Children) = (name, type, children);

    public string Name { get; }
    public ValueType? Type { get; }
    public IReadOnlyList<Element> Children { get; }
    public bool Optional { get; private init; }
    public bool Many { get; private init; }

    /// <summary>Whether it stands in the namespace of the basic schema and not in that of the message.</summary>
    public bool IsBasic { get; private init; }

    public static Element Of(string name, ValueType type) => new(name, type, []);
    public static Element Of(string name, params Element[] children) => new(name, null, children);

    /// <summary>An element whose children are a type of the basic schema.</summary>
    public static Element Basic(string name, params Element[] children) => new(name, null, [.. children.Select(child => child.AsBasic())]);

    public Element Maybe => new(Name, Type, [.. Children]) { Optional = true, Many = Many, IsBasic = IsBasic };
    public Element OneOrMore => new(Name, Type, [.. Children]) { Optional = Optional, Many = true, IsBasic = IsBasic };

    Element AsBasic() => new(Name, Type, [.. Children.Select(child => child.AsBasic())]) { Optional = Optional, Many = Many, IsBasic = true };
}
