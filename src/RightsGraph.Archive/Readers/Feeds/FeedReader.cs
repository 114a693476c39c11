using System.Text;
using System.Xml;
using RightsGraph.Archive.Readers.Drafts;

namespace RightsGraph.Archive.Readers.Feeds;

/// <summary>Reads RSS of every version, Atom and exports of WordPress, an item at a time. The elements are read as they
/// are written: a library of feeds gives dates in the time of Greenwich, in which a text can be of another day, and
/// knows neither RSS 1.0 nor what WordPress adds.</summary>
internal sealed class FeedReader : IFormatReader
{
    public ReadOutcome Read(SourceDocument document, DateTimeOffset importedAt)
    {
        if (PlainBytes.Whole(document, ReadLimits.DocumentBytes, out var refusal) is not { } bytes)
        {
            return ReadOutcome.Refused(refusal!);
        }

        var target = new DraftDocument(document, importedAt, "item") { HasDates = true };
        try
        {
            using var reader = BoundedXml.Open(WithoutBlanks(bytes));
            var items = new FeedItems(target, document.Mapping);
            Read(reader, items);
            return items.Close();
        }
        catch (XmlException damage)
        {
            return ReadOutcome.Refused(new Refusal(
                document.Name,
                Math.Max(1, damage.LineNumber),
                "the XML is damaged here: an element is not closed, or an entity or a prefix is not declared; download "
                    + "or export it again"));
        }
    }

    /// <summary>Many sites send a blank line before the declaration, which XML forbids.</summary>
    private static ReadOnlyMemory<byte> WithoutBlanks(ReadOnlyMemory<byte> bytes)
    {
        var start = bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var blanks = bytes.Span[start..].IndexOfAnyExcept(" \t\r\n"u8);
        return blanks > 0 ? bytes[(start + blanks)..] : bytes;
    }

    private static void Read(XmlReader reader, FeedItems items)
    {
        reader.MoveToContent();
        if (reader.NodeType == XmlNodeType.Element)
        {
            items.TakeRoot(reader.GetAttribute("xml:lang"));
            reader.Read();
        }

        while (!reader.EOF)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                reader.Read();
            }
            else if (reader is { LocalName: "channel", Depth: 1 } && !reader.IsEmptyElement)
            {
                // Its items are children of it, but in RSS 1.0.
                reader.Read();
            }
            else
            {
                items.Take(BoundedXml.ReadElement(reader));
            }
        }
    }
}
