using System.Text;
using System.Xml;

namespace Pdc.Extracts.Ijw;

/// <summary>A message that is not what its XSD says; the Dutch sentence names the line and never a value.</summary>
/// <param name="code">F02 for the form of the message, F03 for what is no readable XML at all.</param>
sealed class InvalidMessage(string code, string sentence) : Exception(sentence)
{
    public string Code => code;
}

/// <summary>
/// Walks through one message as a stream and holds it against its description, as a validating parser does, without schemas and without
/// network; values are handed out as they come.
/// </summary>
sealed class MessageReader(XmlReader xml)
{
    readonly IXmlLineInfo place = (IXmlLineInfo)xml;

    static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, IgnoreWhitespace = false,
        MaxCharactersInDocument = 4L << 30, MaxCharactersFromEntities = 1,
    };

    /// <summary>Called with every filled-in element and its value.</summary>
    public Action<Node, string> Value { get; init; } = (_, _) => { };

    /// <summary>Called with every element that holds others when it ends; with the line on which it began.</summary>
    public Action<Node, int> End { get; init; } = (_, _) => { };

    // UTF-8 and nothing else, whatever the first bytes say; a byte order mark of UTF-8 is skipped.
    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    /// <exception cref="InvalidMessage">Its first bytes are not UTF-8.</exception>
    public static XmlReader Open(Stream stream)
    {
        try
        {
            return XmlReader.Create(new StreamReader(stream, Strict, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16), Settings);
        }
        catch (DecoderFallbackException)
        {
            throw NotUtf8();
        }
    }

    static InvalidMessage NotUtf8() => new("F03", "Het bericht is geen UTF-8. Lever het opnieuw aan, als UTF-8.");

    /// <summary>Reads all of it.</summary>
    /// <exception cref="InvalidMessage">The message does not follow its description.</exception>
    public void Read() => Guarded(() =>
    {
        Element(Start().Root);
        while (xml.Read())
        {
        }
    });

    /// <summary>Reads as far as its header goes.</summary>
    /// <exception cref="InvalidMessage">It is none of our messages, or the header does not follow its description.</exception>
    public Message ReadHeader()
    {
        Message message = null!;
        Guarded(() =>
        {
            message = Start();
            NoAttributes();
            var header = message.Root.Children[0];
            if (xml.IsEmptyElement || !Next() || !Is(header))
                throw Wrong($"hier hoort {header.Name} te staan");
            Element(header);
        });
        return message;
    }

    static void Guarded(Action read)
    {
        try
        {
            read();
        }
        catch (DecoderFallbackException)
        {
            throw NotUtf8();
        }
        catch (XmlException wrong)
        {
            throw new InvalidMessage("F03", $"Regel {wrong.LineNumber} is geen goede XML, of gebruikt een DTD of entiteiten. Lever het bericht opnieuw aan.");
        }
    }

    // To the root.
    Message Start()
    {
        while (xml.Read() && xml.NodeType != XmlNodeType.Element)
            if (xml.NodeType == XmlNodeType.XmlDeclaration && xml.GetAttribute("encoding") is { } encoding && !encoding.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
                throw NotUtf8();
        return Messages.All.FirstOrDefault(known => Is(known.Root))
            ?? throw new InvalidMessage("F02", "Dit is geen iJw 3.2-bericht JW301, JW305, JW307, JW315, JW319, JW323 of JW325. Controleer de soort en de versie van het bericht.");
    }

    // On the start tag; leaves on the end tag, or on the empty element itself.
    void Element(Node node)
    {
        int line = place.LineNumber;
        NoAttributes();
        if (node.Type is { } type)
        {
            Simple(node, type, line);
            return;
        }

        var children = node.Children;
        int at = 0;
        bool seen = false;
        if (!xml.IsEmptyElement)
        {
            while (Next())
            {
                // Elements come in order; one that is not the present one closes it, and those that may be left out.
                while (at < children.Length && (seen && !children[at].Many || !Is(children[at])))
                {
                    if (!seen && !children[at].Optional)
                        throw Wrong($"hier hoort {children[at].Name} te staan");
                    (at, seen) = (at + 1, false);
                }
                if (at == children.Length)
                    throw Wrong($"{xml.LocalName} hoort hier niet");
                seen = true;
                Element(children[at]);
            }
        }
        for (; at < children.Length; at++, seen = false)
            if (!seen && !children[at].Optional)
                throw Wrong($"{children[at].Name} ontbreekt");
        End(node, line);
    }

    bool Is(Node node) => xml.LocalName == node.Name && xml.NamespaceURI == node.Namespace;

    // To the next child, or false at the end of the element; text between elements is not allowed.
    bool Next()
    {
        while (xml.Read())
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element: return true;
                case XmlNodeType.EndElement: return false;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.EntityReference: throw Wrong("hier hoort geen tekst te staan");
            }
        }
        return false;
    }

    void Simple(Node node, ValueType type, int line)
    {
        string text = "";
        if (!xml.IsEmptyElement)
        {
            while (xml.Read() && xml.NodeType != XmlNodeType.EndElement)
            {
                if (xml.NodeType == XmlNodeType.Element)
                    throw Wrong($"{xml.LocalName} hoort hier niet");
                text = text.Length == 0 ? xml.Value : text + xml.Value;
            }
        }
        if (type.Collapse)
            text = text.Trim(' ', '\t', '\n', '\r');
        if (!type.Allows(text))
            throw new InvalidMessage("F02", $"Regel {line}: {node.Name} heeft geen geldige waarde ({type.Name}). Verbeter het bericht en lever het opnieuw aan.");
        Value(node, text);
    }

    void NoAttributes()
    {
        if (!xml.HasAttributes)
            return;
        while (xml.MoveToNextAttribute())
            if (xml.NamespaceURI != "http://www.w3.org/2000/xmlns/" && !(xml.NamespaceURI == "http://www.w3.org/2001/XMLSchema-instance" && xml.LocalName is "schemaLocation" or "noNamespaceSchemaLocation"))
                throw Wrong($"het attribuut {xml.LocalName} hoort hier niet");
        xml.MoveToElement();
    }

    InvalidMessage Wrong(string sentence) => new("F02", $"Regel {place.LineNumber}: {sentence}. Verbeter het bericht en lever het opnieuw aan.");
}
