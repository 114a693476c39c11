using System.Text.RegularExpressions;

namespace RightsGraph.Archive.Readers.Pages;

/// <summary>A line that is drawn and says nothing: <c>---</c>, <c>* * *</c>, <c>═══</c>, and the number of a page
/// between dashes.</summary>
internal static partial class RuleLine
{
    private const int MinSigns = 3;

    public static bool Is(ReadOnlySpan<char> trimmed)
    {
        if (trimmed.IsEmpty || char.IsLetterOrDigit(trimmed[0]))
        {
            return false;
        }

        if (PageNumber().IsMatch(trimmed))
        {
            return true;
        }

        var (first, count, isMixed) = (trimmed[0], 0, false);
        foreach (var sign in trimmed)
        {
            if (char.IsWhiteSpace(sign))
            {
                continue;
            }

            if (!IsDrawn(sign))
            {
                return false;
            }

            isMixed |= sign != first;
            count++;
        }

        return count >= MinSigns && (!isMixed || count >= 2 * MinSigns || IsBox(first));
    }

    private static bool IsDrawn(char sign) =>
        "-=_*~#+.•·–—―^<>|/\\oO".Contains(sign, StringComparison.Ordinal) && !char.IsLetter(sign) || IsBox(sign);

    [GeneratedRegex(@"^([-–—])\s?\d{1,4}\s?\1$")]
    private static partial Regex PageNumber();

    /// <summary>Box drawing, and the bars of block elements and dingbats.</summary>
    private static bool IsBox(char sign) => sign is (>= '\u2500' and <= '\u259F') or '＿' or '－' or '＝' or '⁂' or '※';
}
