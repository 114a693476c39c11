using System.Text;
using CsCheck;

namespace RightsGraph.Tests.Archive.Readers;

/// <summary>Contents that nobody would write, and contents that somebody wrote and something damaged.</summary>
internal static class HostileDocuments
{
    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.OneOf(
            "•", "- ", "* ", "•\n", "---", "\n---\n", "country: ", "country: Kenya\n", "language: en\n", "title:",
            "url: https://a",
            "retrieved: 2014-04-14\n", "Apr 14, 2014", "14 April 2014", "2014-02-30", "Kenya", "South\nSudan",
            "COTE D’IVOIRE"),
        Gen.OneOf(
            "{", "}", "[", "]", ":", ",", "\"", "\\", "\"type\": \"summary\"", "\"type\": \"entry\"",
            "\"country\": \"Kenya\"",
            "\"text\": \"x\"", "\"date\": \"2014-04-14\"", "\"year\": 2014", "\"id\": \"1\"",
            "\"language\": \"en\"", "null", "-0e9"),
        Gen.OneOf(
            "\n", "\r", "\r\n", "\t", " ", "\0", "\uFEFF", "\u2028", "\u0085", "\f", "\\u0000", "\\ud800",
            "\\udc00", "😀",
            "e\u0301", "\u202E", "٢٠١٤", "права", "人权", "İ", "ﬃ", "\uFFFF", "<b>", "' OR 1=1"),
        Gen.Char.Select(letter => letter.ToString()),
        Gen.Int[0, 0x1F].Select(control => ((char)control).ToString()));

    private static readonly Gen<string> ValidPage = Gen.Select(
        Gen.OneOf(
            "",
            "---\ncountry: Kenya\nlanguage: en\ntitle: A page\nurl: https://example.org\n---\n",
            "Kenya\n\n"),
        Gen.OneOf(
            "• A summary of Kenya in 2013.\n",
            "• Apr 14, 2014\n  Text of Kenya.\n",
            "- 2014-04-14\n",
            "*\n  Kenya\n\n\tmore\n")
            .Array[1, 12],
        (head, bullets) => head + string.Concat(bullets));

    private static readonly Gen<string> ValidLines = Gen.OneOf(
            """{"type": "summary", "country": "Kenya", "year": 2014, "text": "Text.", "language": "en"}""",
            """{"type": "entry", "country": "Chad", "date": "2014-04-14", "title": "Title", "language": "fr"}""",
            """{"type": "entry", "country": "ke","date": "2014-04-14", "kind": "NEWS", "id": "1", "language": "pt"}""",
            "")
        .Array[1, 12].Select(lines => string.Join('\n', lines));

    /// <summary>Any bytes at all, and UTF-8 of pieces in which the readers see a meaning.</summary>
    public static Gen<byte[]> Bytes { get; } = Gen.OneOf(
        Gen.Byte.Array[0, 200],
        Piece.Array[0, 60].Select(pieces => Encoding.UTF8.GetBytes(string.Concat(pieces))));

    /// <summary>Valid documents with chunks dropped, doubled, swapped and bytes changed.</summary>
    public static Gen<byte[]> Damaged { get; } = Gen.Select(
        Gen.OneOf(ValidPage, ValidLines).Select(Encoding.UTF8.GetBytes),
        Damage.Array[0, 4],
        (bytes, damages) => damages.Aggregate(bytes, (left, damage) => damage(left)));

    private static Gen<Func<byte[], byte[]>> Damage =>
        Gen.Select(Gen.Int[0, 4], Gen.Double.Unit, Gen.Double.Unit, Gen.Byte, (kind, first, second, value) =>
            new Func<byte[], byte[]>(bytes =>
            {
                var start = (int)(Math.Min(first, second) * bytes.Length);
                var end = (int)(Math.Max(first, second) * bytes.Length);
                var (before, chunk, after) = (bytes[..start], bytes[start..end], bytes[end..]);
                return kind switch
                {
                    0 => [.. before, .. after],
                    1 => [.. before, .. chunk, .. chunk, .. after],
                    2 => [.. after, .. chunk, .. before],
                    3 => [.. before, value, .. chunk, .. after],
                    _ => bytes[..end],
                };
            }));
}
