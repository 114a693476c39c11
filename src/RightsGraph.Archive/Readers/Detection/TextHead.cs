using System.Text;

namespace RightsGraph.Archive.Readers.Detection;

/// <summary>The beginning of a document as text, good enough to tell what it is.</summary>
internal static class TextHead
{
    public const int Length = 1 << 14;

    public static string Decode(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(head[..(head.Length & ~1)]),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(head[..(head.Length & ~1)]),
        [not 0, 0, not 0, 0, ..] => Encoding.Unicode.GetString(head[..(head.Length & ~1)]),
        [0, not 0, 0, not 0, ..] => Encoding.BigEndianUnicode.GetString(head[..(head.Length & ~1)]),
        _ => Encoding.UTF8.GetString(head),
    };
}
