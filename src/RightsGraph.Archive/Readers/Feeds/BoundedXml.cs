using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace RightsGraph.Archive.Readers.Feeds;

/// <summary>XML that nobody vouches for: no entities are declared, nothing is fetched, and no element nests deeper than
/// texts do.</summary>
internal static class BoundedXml
{
    /// <summary>Elements find their attributes one by one; feeds have ten.</summary>
    private const int MaxAttributes = 256;

    private static readonly XmlReaderSettings Settings = new()
    {
        // A document type is passed over with all that it declares, so an entity of it is an error and no bomb.
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,

        // Exports of WordPress hold control characters, which are dropped from texts later.
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    public static XmlReader Open(ReadOnlyMemory<byte> bytes) =>
        XmlReader.Create(new Detection.ReadOnlyMemoryStream(bytes), Settings);

    public static XmlReader Open(TextReader text) => XmlReader.Create(text, Settings);

    /// <summary>Reads the element at which the reader stands, and leaves it behind its end.</summary>
    /// <exception cref="InvalidDataException">It nests too deep.</exception>
    /// <exception cref="XmlException">The XML is damaged.</exception>
    public static XElement ReadElement(XmlReader reader)
    {
        XElement? current = null;

        // An element that joins its parts itself takes the square of their number.
        var text = new StringBuilder();
        while (true)
        {
            if (reader.NodeType is XmlNodeType.Element or XmlNodeType.EndElement && text.Length > 0)
            {
                current!.Add(text.ToString());
                text.Clear();
            }

            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var isEmpty = reader.IsEmptyElement;
                    var element = Begin(reader);
                    current?.Add(element);
                    if (!isEmpty)
                    {
                        current = element;
                        break;
                    }

                    if (current is null)
                    {
                        reader.Read();
                        return element;
                    }

                    break;
                case XmlNodeType.EndElement when current!.Parent is null:
                    reader.Read();
                    return current;
                case XmlNodeType.EndElement:
                    current = current!.Parent;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace
                    or XmlNodeType.Whitespace:
                    text.Append(reader.Value);
                    break;
            }

            if (!reader.Read())
            {
                throw new InvalidDataException("the XML ends within an element");
            }
        }
    }

    private static XElement Begin(XmlReader reader)
    {
        if (reader.Depth > ReadLimits.Depth)
        {
            throw new InvalidDataException(
                $"line {((IXmlLineInfo)reader).LineNumber}: an element lies in more than {ReadLimits.Depth} others");
        }

        var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        if (reader.AttributeCount > MaxAttributes)
        {
            throw new InvalidDataException(
                $"line {((IXmlLineInfo)reader).LineNumber}: an element has more than {MaxAttributes} attributes");
        }

        for (var isThere = reader.MoveToFirstAttribute(); isThere; isThere = reader.MoveToNextAttribute())
        {
            if (reader.Prefix != "xmlns" && reader.Name != "xmlns")
            {
                element.SetAttributeValue(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value);
            }
        }

        reader.MoveToElement();
        return element;
    }
}
