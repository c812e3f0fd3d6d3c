using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Pdc.Extracts.Ijw;
using Xunit;

namespace Pdc.Tests.Unit.Extracts;

/// <summary>Our own description of the messages says the same as the public schemas, for the samples and for thousands of changed ones.</summary>
public class MessageSchemaTests
{
    static readonly string[] Codes = ["JW301", "JW305", "JW307", "JW315", "JW319", "JW323", "JW325"];
    static readonly Lazy<XmlSchemaSet> Schemas = new(() =>
    {
        var set = new XmlSchemaSet { XmlResolver = null };
        foreach (string file in Codes.Append("basisschema"))
            using (var reader = XmlReader.Create(IjwSamples.Schema(file + ".xsd")))
                set.Add(null, reader);
        set.Compile();
        return set;
    });

    static readonly string[] Values =
    [
        "", " ", "0", "1", "2", "3", "9", "01", "08", "13", "45", "007", "+5", "-1", "-0", " 7 ", "x", "C", "c", "2026-02-30", "2026-02-28", " 2026-02-28 ", "2026-02-28Z", "2026-2-1",
        "12:34:56", "12:34:56.5", "24:00:00", "25:00:00", "12:34", "12:34:56Z", "99999999", "100000000", "999999999", "1000000000", "999900006", "99990000", "65656055", "0518", "518",
        "abc\ndef", "àë", "1.0.0", "01.0.0", "123456789012", "1234567890123", "12345678901234567890", "123456789012345678901", "1234567890123456789012345678901234567", "AB", "NL", "9338", "S300", "9999",
    ];

    [Theory]
    [InlineData("JW301", true)]
    [InlineData("JW305", true)]
    [InlineData("JW307", true)]
    [InlineData("JW315", false)]      // 31 June, twice.
    [InlineData("JW319", true)]
    [InlineData("JW323", true)]
    [InlineData("JW325", true)]
    public void A_sample_is_judged_as_its_schema_does(string code, bool valid) => Agree(IjwSamples.Read(code), code, valid);

    [Theory]
    [InlineData("JW301")]
    [InlineData("JW305")]
    [InlineData("JW307")]
    [InlineData("JW315")]
    [InlineData("JW319")]
    [InlineData("JW323")]
    [InlineData("JW325")]
    public void A_changed_sample_is_judged_as_its_schema_does(string code)
    {
        string sample = IjwSamples.Read(code).Replace("2027-06-31", "2027-06-30");
        Agree(sample, code, true);
        int elements = XDocument.Parse(sample).Descendants().Count();
        for (int i = 1; i < elements; i++)
        {
            Change(sample, code, i, "left out", element => element.Remove());
            Change(sample, code, i, "twice", element => element.AddAfterSelf(new XElement(element)));
            Change(sample, code, i, "first", element => { var parent = element.Parent!; element.Remove(); parent.AddFirst(element); });
            Change(sample, code, i, "renamed", element => element.Name = element.Name.Namespace + "Anders");
            Change(sample, code, i, "moved to another namespace", element => element.Name = XName.Get(element.Name.LocalName, "urn:anders"));
            Change(sample, code, i, "with an attribute", element => element.SetAttributeValue("soort", "1"));
            Change(sample, code, i, "with text", element => element.AddFirst(new XText("tekst")));
        }
    }

    [Theory]
    [InlineData("JW301")]
    [InlineData("JW307")]
    [InlineData("JW315")]
    [InlineData("JW319")]
    [InlineData("JW325")]
    public void A_changed_value_is_judged_as_its_schema_does(string code)
    {
        string sample = IjwSamples.Read(code).Replace("2027-06-31", "2027-06-30");
        // One element of every kind.
        var document = XDocument.Parse(sample);
        var leaves = document.Descendants().Select((element, index) => (element, index)).Where(found => !found.element.HasElements)
            .DistinctBy(found => (found.element.Name, found.element.Parent!.Name)).Select(found => found.index).ToList();
        foreach (int leaf in leaves)
            foreach (string value in Values)
                Change(sample, code, leaf, $"with '{value}'", element => element.Value = value);
    }

    static void Change(string sample, string code, int index, string what, Action<XElement> change)
    {
        var document = XDocument.Parse(sample);
        var element = document.Descendants().ElementAt(index);
        string name = element.Name.LocalName;
        change(element);
        Agree(document.ToString(SaveOptions.DisableFormatting), $"{code}: {name} {what}", null);
    }

    static void Agree(string xml, string what, bool? expected)
    {
        bool schema = ValidBySchema(xml), ours = ValidByUs(xml, out string? sentence);
        Assert.True(schema == ours, $"{what}: the schema says {schema}, we say {ours} ({sentence})");
        Assert.True(expected is null || ours == expected, $"{what}: {sentence}");
    }

    static bool ValidBySchema(string xml)
    {
        bool valid = true, known = false;
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = Schemas.Value, XmlResolver = null, DtdProcessing = DtdProcessing.Prohibit };
        settings.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings;
        settings.ValidationEventHandler += (_, _) => valid = false;
        using var reader = XmlReader.Create(new StringReader(xml), settings);
        while (reader.Read())
            known |= reader.SchemaInfo?.SchemaElement is not null;
        return valid && known;
    }

    static bool ValidByUs(string xml, out string? sentence)
    {
        try
        {
            using var reader = MessageReader.Open(new MemoryStream(Encoding.UTF8.GetBytes(xml)));
            new MessageReader(reader).Read();
            sentence = null;
            return true;
        }
        catch (InvalidMessage wrong)
        {
            sentence = wrong.Message;
            return false;
        }
    }
}
