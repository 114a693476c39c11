using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using System.Xml;
using RightsGraph.Archive.Readers.Detection;
using RightsGraph.Archive.Readers.Drafts;

namespace RightsGraph.Archive.Readers.Feeds;

/// <summary>Reads RSS of every version, Atom and exports of WordPress, an item at a time. The elements are read as they
/// are written: a library of feeds gives dates in the time of Greenwich, in which a text can be of another day, and
/// knows neither RSS 1.0 nor what WordPress adds.</summary>
internal sealed partial class FeedReader : IFormatReader
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
            var trimmed = WithoutBlanks(bytes);
            using var text = TextOf(trimmed, document.Mapping.Encoding, out var told, out var problem);
            if (problem is not null)
            {
                return ReadOutcome.Refused(new Refusal(document.Name, null, problem));
            }

            if (told is not null)
            {
                target.Note(told);
            }

            using var reader = text is null ? BoundedXml.Open(trimmed) : BoundedXml.Open(text);
            var items = new FeedItems(target, document.Mapping);
            Read(reader, items);
            return items.Close();
        }
        catch (XmlException damage)
        {
            return ReadOutcome.Refused(new Refusal(
                document.Name,
                Math.Max(1, damage.LineNumber),
                "the XML is damaged here: an element is not closed, a prefix is not declared, or there is an entity "
                    + "that XML does not have by itself, such as &nbsp; in place of &#160;; download or export it "
                    + "again"));
        }
    }

    /// <summary>Sites state the encoding in a header of HTTP too, and a saved feed has lost it. Null where XML's own
    /// rules find it.</summary>
    private static TextReader? TextOf(
        ReadOnlyMemory<byte> bytes, string? stated, out string? told, out string? problem)
    {
        (told, problem) = (null, null);
        return stated is not null || (!Utf8.IsValid(bytes.Span) && !StatesEncoding(bytes.Span))
            ? TextEncodings.Open(bytes, stated, out told, out problem)
            : null;
    }

    /// <summary>Whether a declaration or the first bytes tell an encoding other than UTF-8.</summary>
    private static bool StatesEncoding(ReadOnlySpan<byte> bytes) =>
        TextEncodings.IsUtf16(bytes)
        || (Declaration().Match(Encoding.Latin1.GetString(bytes[..Math.Min(200, bytes.Length)])) is
        { Success: true } declaration
            && !declaration.Groups["name"].Value.Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex("""^<\?xml\s[^>]*encoding\s*=\s*["'](?<name>[^"']*)""")]
    private static partial Regex Declaration();

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
