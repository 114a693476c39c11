using System.Text;
using System.Text.RegularExpressions;

namespace RightsGraph.Archive.Readers.Html;

internal static partial class HtmlEncoding
{
    /// <summary>What the page says of its own bytes, if they are not UTF-8; browsers save pages as UTF-8 and leave the
    /// old statement in them.</summary>
    public static string? StatedIn(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes) || bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return null;
        }

        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 4_096)]);
        var name = Charset().Match(head).Groups["name"].Value;

        // Browsers take Latin-1 for the encoding of Windows that contains it.
        return name.Length == 0 ? null
            : name.Equals("utf-8", StringComparison.OrdinalIgnoreCase) ? null
            : name.Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase) ? "windows-1252"
            : name;
    }

    [GeneratedRegex(
        @"<(meta|\?xml)[^>]*?(charset|encoding)\s*=\s*[""']?\s*(?<name>[A-Za-z0-9_-]+)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Charset();
}
