using System.Text;
using System.Text.Unicode;

namespace RightsGraph.Archive.Readers;

/// <summary>Turns the bytes of a country page into lines, strictly. Only CR and LF end a line, so that its number is
/// the one that an editor shows.</summary>
internal static class PageText
{
    public static IReadOnlyList<string>? ReadLines(SourceDocument document, out Refusal? refusal)
    {
        if (PlainBytes.Whole(document, ReadLimits.PageBytes, out refusal) is not { Span: var rest })
        {
            return null;
        }

        var lines = new List<string>();
        rest = rest.StartsWith(Encoding.UTF8.Preamble) ? rest[Encoding.UTF8.Preamble.Length..] : rest;
        for (var isLast = false; !isLast;)
        {
            var end = rest.IndexOfAny((byte)'\r', (byte)'\n');
            isLast = end < 0;
            var line = isLast ? rest : rest[..end];
            if (LineProblem(line, line.Length, ReadLimits.LineBytes) is { } problem)
            {
                refusal = new Refusal(document.Name, lines.Count + 1, problem);
                return null;
            }

            lines.Add(Encoding.UTF8.GetString(line));
            rest = isLast ? [] : rest[(end + (rest[end..].StartsWith("\r\n"u8) ? 2 : 1))..];
        }

        refusal = null;
        return lines;
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
}
