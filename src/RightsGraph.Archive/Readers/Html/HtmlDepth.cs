using System.Collections.Frozen;

namespace RightsGraph.Archive.Readers.Html;

/// <summary>Estimates how deep a page nests before it is parsed: the time of the parser grows with the square of the
/// depth, and a million nested elements would take hours.</summary>
internal static class HtmlDepth
{
    /// <summary>Many times what pages of people have.</summary>
    private const int MaxDepth = 500;

    /// <summary>Elements that have no end tag, or whose end tag pages leave out.</summary>
    private static readonly FrozenSet<string> Unclosed = FrozenSet.ToFrozenSet(
        [
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
            "wbr", "p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "option", "colgroup", "html",
            "body", "head", "rp", "rt", "optgroup",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names =
        Unclosed.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether there are more tags than any page has: each takes half a kilobyte in memory.</summary>
    public static bool IsTooWide(ReadOnlySpan<char> html) => html.Count('<') > ReadLimits.Tags;

    public static bool IsTooDeep(ReadOnlySpan<char> html)
    {
        var depth = 0;
        while (html.IndexOf('<') is >= 0 and var start)
        {
            html = html[(start + 1)..];
            var isEnd = html.StartsWith("/");
            var name = html[(isEnd ? 1 : 0)..];
            var length = 0;
            while (length < name.Length && char.IsAsciiLetterOrDigit(name[length]))
            {
                length++;
            }

            name = name[..length];
            if (length == 0 || !char.IsAsciiLetter(name[0]) || Names.Contains(name))
            {
                continue;
            }

            depth = isEnd ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > MaxDepth)
            {
                return true;
            }
        }

        return false;
    }
}
