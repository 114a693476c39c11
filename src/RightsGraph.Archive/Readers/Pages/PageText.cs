using System.Buffers;
using System.Text;
using System.Text.Unicode;
using RightsGraph.Archive.Readers.Detection;

namespace RightsGraph.Archive.Readers.Pages;

/// <summary>The lines of a text page, decoded strictly, as often as they are asked for. CR, LF, CRLF, NEL, the line and
/// the paragraph separator and form feeds end a line; a form feed beside another end counts for none, so that numbers
/// are those of an editor.</summary>
internal sealed class PageText
{
    /// <summary>With the first bytes of NEL and of the separators.</summary>
    private static readonly SearchValues<byte> Ends =
        SearchValues.Create((byte)'\r', (byte)'\n', (byte)'\f', 0xC2, 0xE2);

    private readonly string name;
    private readonly ReadOnlyMemory<byte> bytes;

    private PageText(string name, ReadOnlyMemory<byte> bytes, string? told)
    {
        this.name = name;
        this.bytes = bytes;
        Told = told;
    }

    /// <summary>What to tell of the encoding; null where it is as expected.</summary>
    public string? Told { get; }

    /// <summary>Why the last enumeration ended before the page's end; null where it did not.</summary>
    public Refusal? Refusal { get; private set; }

    public static PageText? Open(SourceDocument document, out Refusal? refusal)
    {
        if (PlainBytes.Whole(document, ReadLimits.PageBytes, out refusal) is not { } whole)
        {
            return null;
        }

        var stated = document.Mapping.Encoding;
        string? told = null;
        if (stated is not null || !Utf8.IsValid(whole.Span) || TextEncodings.IsUtf16(whole.Span))
        {
            using var text = TextEncodings.Open(whole, stated, out told, out var problem);
            if (text is null && (stated is not null || TextEncodings.IsUtf16(whole.Span)))
            {
                refusal = new Refusal(document.Name, null, problem!);
                return null;
            }

            // Else the lines tell which of them is no UTF-8.
            whole = text is null ? whole : Encoding.UTF8.GetBytes(text.ReadToEnd());
        }

        return PageEncoding.Repaired(whole.Span) is { } repaired
            ? new PageText(document.Name, repaired, PageEncoding.Told)
            : new PageText(document.Name, whole, told);
    }

    public IEnumerable<string> Lines()
    {
        Refusal = null;
        var at = bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        for (var number = 1; ; number++)
        {
            var (length, end) = NextEnd(bytes.Span[at..]);
            var line = bytes.Slice(at, length);
            if (LineProblem(line.Span, length, ReadLimits.LineBytes) is { } problem)
            {
                Refusal = new Refusal(name, number, problem);
                yield break;
            }

            yield return length == 0 ? "" : Encoding.UTF8.GetString(line.Span);
            if (end == 0)
            {
                yield break;
            }

            at += length + end;
        }
    }

    /// <returns>The problem with the line; null where there is none.</returns>
    public static string? LineProblem(ReadOnlySpan<byte> line, long length, int maxBytes)
    {
        if (length > maxBytes)
        {
            return $"the line has {length:N0} bytes; at most {maxBytes:N0} are read";
        }

        if (!Utf8.IsValid(line))
        {
            return "the line is not valid UTF-8; save the document with that encoding";
        }

        return line.Contains((byte)0) ? "the line holds a NUL character, which no text does" : null;
    }

    /// <summary>How long the line is, and how long its end; the end is 0 for the last line.</summary>
    private static (int Length, int End) NextEnd(ReadOnlySpan<byte> rest)
    {
        for (var at = 0; ; at++)
        {
            var found = rest[at..].IndexOfAny(Ends);
            if (found < 0)
            {
                return (rest.Length, 0);
            }

            at += found;
            var end = EndAt(rest[at..]);
            if (end > 0)
            {
                return (at, end);
            }
        }
    }

    private static int EndAt(ReadOnlySpan<byte> rest) => rest[0] switch
    {
        (byte)'\f' => 1 + (rest.Length > 1 ? LineEndAt(rest[1..]) : 0),
        (byte)'\r' or (byte)'\n' => LineEndAt(rest) is var end && rest.Length > end && rest[end] == (byte)'\f'
            ? end + 1
            : LineEndAt(rest),
        0xC2 => rest.StartsWith("\u0085"u8) ? 2 : 0,
        _ => rest.StartsWith("\u2028"u8) || rest.StartsWith("\u2029"u8) ? 3 : 0,
    };

    private static int LineEndAt(ReadOnlySpan<byte> rest) =>
        rest.StartsWith("\r\n"u8) ? 2 : rest[0] is (byte)'\r' or (byte)'\n' ? 1 : 0;
}
