using System.Buffers;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace RightsGraph.Archive.Readers.Html;

/// <summary>Texts of other files as people would read them: markup gone where there plainly is any, entities decoded,
/// soft hyphens and control characters dropped, paragraphs kept.</summary>
internal static partial class PlainText
{
    /// <summary>Those below U+0100: a set that holds others too is searched several times slower.</summary>
    private static readonly SearchValues<char> LatinUnusual = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Where(code => code is not ('\n' or '\t')).Select(code => (char)code),
            .. Enumerable.Range(0x7F, 0x22).Select(code => (char)code), '\u00AD']);

    /// <summary>Null where nothing is left.</summary>
    public static string? Of(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var plain = text.Contains('<', StringComparison.Ordinal) && Tag().IsMatch(text) ? HtmlText.Of(text)
            : text.Contains('&', StringComparison.Ordinal) && Entity().IsMatch(text) ? WebUtility.HtmlDecode(text)
            : text;
        return Tidied(plain);
    }

    /// <summary>The same in one line, for titles and names.</summary>
    public static string? LineOf(string? text) => Of(text) is { } plain
        ? plain.Contains('\n', StringComparison.Ordinal) ? Blanks().Replace(plain, " ") : plain
        : null;

    /// <summary>Without what no text can hold or no one can see.</summary>
    public static string WithoutControls(string text)
    {
        var all = text.AsSpan();
        if (!all.ContainsAny(LatinUnusual) && !all.ContainsAny('\uFEFF', '\u200B')
            && !all.ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return text;
        }

        var cleaned = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var letter = text[index];
            if (char.IsSurrogate(letter))
            {
                var isPair = char.IsHighSurrogate(letter) && index + 1 < text.Length
                    && char.IsLowSurrogate(text[index + 1]);
                cleaned.Append(isPair ? letter : '\uFFFD');
                if (isPair)
                {
                    cleaned.Append(text[++index]);
                }
            }
            else if (letter is '\r' or '\u0085' or '\f' or '\v')
            {
                cleaned.Append(letter == '\r' && index + 1 < text.Length && text[index + 1] == '\n' ? "" : "\n");
            }
            else if (letter == '\u00A0')
            {
                cleaned.Append(' ');
            }
            else if (letter is not ('\uFEFF' or '\u200B') && !LatinUnusual.Contains(letter))
            {
                cleaned.Append(letter);
            }
        }

        return cleaned.ToString();
    }

    /// <summary>Whether the text has tags, or entities instead of letters.</summary>
    public static bool IsMarkedUp(string text) => Tag().IsMatch(text) || Entity().IsMatch(text);

    public static bool HasMarkup(string text) => Tag().IsMatch(text);

    private static string? Tidied(string text)
    {
        var tidied = WithoutControls(text).Trim();

        // The expressions stop at every blank and line: most texts need none of them.
        if (tidied.Contains('\t', StringComparison.Ordinal) || tidied.Contains("  ", StringComparison.Ordinal))
        {
            tidied = ManyBlanks().Replace(tidied, " ");
        }

        if (tidied.Contains(" \n", StringComparison.Ordinal) || tidied.Contains("\n ", StringComparison.Ordinal))
        {
            tidied = LineEnds().Replace(tidied, "\n");
        }

        if (tidied.Contains("\n\n\n", StringComparison.Ordinal))
        {
            tidied = ManyLines().Replace(tidied, "\n\n");
        }

        return tidied.Length == 0 ? null : tidied;
    }

    [GeneratedRegex(
        @"<(/?(p|br|div|span|a|b|i|u|em|strong|ul|ol|li|h[1-6]|table|tbody|thead|tr|td|th|img|blockquote|figure|hr|sup"
            + @"|sub|script|style|iframe|section|article|small|font|center|pre|code|cite|figcaption|caption|embed"
            + @"|object|video|audio|noscript|html|body|dl|dt|dd)(\s[^<>]*)?/?>|!--)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex(@"&(#[0-9]{1,6}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,10});")]
    private static partial Regex Entity();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"[ \t]{2,}|\t")]
    private static partial Regex ManyBlanks();

    [GeneratedRegex(@" *\n *")]
    private static partial Regex LineEnds();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex ManyLines();
}
