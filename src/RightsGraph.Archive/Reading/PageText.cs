using System.Text;
using System.Text.Unicode;

namespace RightsGraph.Archive.Reading;

/// <summary>Turns the bytes of a country page into lines, strictly.</summary>
internal static class PageText
{
    public static IReadOnlyList<string>? ReadLines(SourceDocument document, out Refusal? refusal)
    {
        ReadOnlySpan<byte> bytes = document.Bytes;
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        }

        refusal = FirstProblem(document.Name, bytes);
        return refusal is null ? Encoding.UTF8.GetString(bytes).ReplaceLineEndings("\n").Split('\n') : null;
    }

    private static Refusal? FirstProblem(string name, ReadOnlySpan<byte> bytes)
    {
        var number = 0;
        foreach (var range in bytes.Split((byte)'\n'))
        {
            number++;
            if (LineProblem(bytes[range]) is { } problem)
            {
                return new Refusal(name, number, problem);
            }
        }

        return null;
    }

    /// <summary>What keeps a line of any format from being read as text; null where nothing does.</summary>
    public static string? LineProblem(ReadOnlySpan<byte> line)
    {
        if (line.Length > ReadLimits.LineBytes)
        {
            return $"the line has {line.Length:N0} bytes; at most {ReadLimits.LineBytes:N0} are read";
        }

        if (!Utf8.IsValid(line))
        {
            return "the line is not valid UTF-8; save the document with that encoding";
        }

        return line.Contains((byte)0) ? "the line holds a NUL character, which no text does" : null;
    }
}
