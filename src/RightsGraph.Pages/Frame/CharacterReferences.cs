using System.Globalization;
using System.Text;

namespace RightsGraph.Pages.Frame;

/// <summary>Writes characters beyond ASCII as themselves. The renderer's encoder cannot be chosen and writes each as
/// <c>&amp;#x416;</c>, which makes Cyrillic or Arabic pages four times as long.</summary>
internal static class CharacterReferences
{
    private const string Begin = "&#x";

    /// <summary>Before it come the characters that have a meaning in HTML, and controls, which HTML reads by another
    /// table.</summary>
    private const int FirstResolved = 0xA1;

    /// <summary>Longest is <c>10FFFF</c>.</summary>
    private const int MaxDigits = 6;

    /// <summary>Gives HTML of the same meaning: an ampersand of a text is never followed by <c>#x</c>, as the encoder
    /// writes it as <c>&amp;amp;</c>.</summary>
    public static string Resolve(string html)
    {
        var next = html.IndexOf(Begin, StringComparison.Ordinal);
        if (next < 0)
        {
            return html;
        }

        var resolved = new StringBuilder(html.Length);
        var done = 0;
        for (; next >= 0; next = html.IndexOf(Begin, next + 1, StringComparison.Ordinal))
        {
            var digits = html.AsSpan(next + Begin.Length);
            var length = digits[..Math.Min(digits.Length, MaxDigits + 1)].IndexOf(';');
            if (length > 0
                && int.TryParse(
                    digits[..length], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
                && code >= FirstResolved
                && Rune.IsValid(code)
                && !IsNoncharacter(code))
            {
                resolved.Append(html, done, next - done).Append(new Rune(code).ToString());
                done = next + Begin.Length + length + 1;
            }
        }

        return resolved.Append(html, done, html.Length - done).ToString();
    }

    /// <summary>HTML has no place for these as themselves.</summary>
    private static bool IsNoncharacter(int code) =>
        (code & 0xFFFE) == 0xFFFE || code is >= 0xFDD0 and <= 0xFDEF;
}
