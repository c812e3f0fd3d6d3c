namespace Pdc.Extracts.Ijw;

/// <summary>One kind of message: its elements, each with a place of its own, from the root on.</summary>
sealed class Message
{
    public const string BasicNamespace = "http://www.istandaarden.nl/ijw/3_2/basisschema/schema";

    readonly Dictionary<string, Node> nodes = [];

    public Message(string code, Element root)
    {
        Code = code;
        Namespace = $"http://www.istandaarden.nl/ijw/3_2/{code}/schema";
        Root = Place(root, "");
    }

    public string Code { get; }
    public string Namespace { get; }
    public Node Root { get; }

    /// <summary>How many elements it describes: every <see cref="Node.Place"/> is less.</summary>
    public int Places => nodes.Count;

    /// <param name="path">Such as <c>Client/Bsn</c>; empty for the root.</param>
    public Node this[string path] => nodes[path];

    /// <summary>301, 319 and 325 go from municipality to provider, the others the other way.</summary>
    public bool IsFromMunicipality => Code is "jw301" or "jw319" or "jw325";

    /// <summary>The layout of the rows it is read into.</summary>
    public Source Rows => Code switch
    {
        "jw301" => Sources.Allocations,
        "jw305" or "jw307" => Sources.StartsAndStops,
        "jw315" or "jw319" => Sources.Requests,
        "jw323" => Sources.Claims,
        _ => Sources.Returns,
    };

    Node Place(Element element, string path)
    {
        var node = new Node(element, element.IsBasic ? BasicNamespace : Namespace, nodes.Count);
        nodes.Add(path, node);
        node.Children = [.. element.Children.Select(child => Place(child, path.Length == 0 ? child.Name : $"{path}/{child.Name}"))];
        node.Last = nodes.Count - 1;
        return node;
    }
}

/// <summary>An element where it stands in its message.</summary>
sealed class Node(Element element, string inNamespace, int place)
{
    public string Name => element.Name;
    public string Namespace => inNamespace;
    public ValueType? Type => element.Type;
    public bool Optional => element.Optional;
    public bool Many => element.Many;
    public Node[] Children { get; set; } = [];

    /// <summary>Counted from the root on, so that what stands within an element has the places after its own, up to <see cref="Last"/>.</summary>
    public int Place => place;
    public int Last { get; set; }
}
