using System.Collections.Frozen;
using System.Text;

namespace RightsGraph.Archive.Readers.Pages;

/// <summary>What the words of a line show of its place among others: whether a sentence ends with it, whether it goes
/// on.</summary>
internal static class Wording
{
    public const int MaxTitleLength = 200;

    private const string Closings = "\"'”’»›)]}*_»”」』）";
    private const string Openings = "\"'“‘«‹([{*_¿¡„‚「『（";

    /// <summary>A line that ends with one of these goes on in the next.</summary>
    private static readonly FrozenSet<string> Unfinished = FrozenSet.ToFrozenSet(
        (
            "a an the of on in at to by for from with and or but nor as since until till before after during between "
            + "against about into over under who which that than its his her their was were is are be been has have "
            + "had "
            + "le la les un une des du de et ou en au aux le par pour sur dans avec depuis que qui "
            + "el los las una y o del al por para con desde que e da do das dos um uma em no na com "
            + "der die das den dem ein eine und oder am im vom zum zur mit von für auf seit bis "
            + "il lo gli un uno di e con per su tra dal nel "
            + "и или в на с по из от до за о об что который ve veya ile için").Split(' ').Distinct(),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>In capitals these also end a headline: A Year On.</summary>
    private static readonly FrozenSet<string> Particles = FrozenSet.ToFrozenSet(
        ["On", "In", "By", "Over", "Under", "Before", "After", "Since", "About", "Against", "Between"],
        StringComparer.Ordinal);

    /// <summary>Whether a sentence ends at the line's end. An initialism such as U.S. ends none.</summary>
    public static bool EndsSentence(string line) => LastSign(line) is var last
        && ("!?…؟。！？۔।".Contains(last, StringComparison.Ordinal) || (last == '.' && !EndsWithInitials(line)));

    /// <summary>Whether the line ends with a full stop, which a title does not.</summary>
    public static bool EndsWithStop(string line) => LastSign(line) is var last
        && (last is '。' or '۔' or '।' or '!' or '！' || (last == '.' && !EndsWithInitials(line)));

    /// <summary>Whether the line ends with a number of a day, which may have its month in the next.</summary>
    public static bool EndsWithDay(string line) =>
        line.Length - line.AsSpan().TrimEnd("0123456789").Length is 1 or 2;

    /// <summary>Whether the next line must be read to understand this one.</summary>
    public static bool IsUnfinished(string line) =>
        ",;،؛，、-‐(\u00AD".Contains(LastSign(line), StringComparison.Ordinal)
        || (LastWord(line) is var last && Unfinished.Contains(last) && !Particles.Contains(last));

    public static bool EndsWithColon(string line) => LastSign(line) is ':' or '：';

    public static bool BeginsInLowerCase(string line) => FirstRune(line) is { } rune && Rune.IsLower(rune);

    public static bool HasLetter(string line) => line.Any(char.IsLetter);

    /// <summary>Whether a line could be the title of what follows it.</summary>
    public static bool MayBeTitle(string line) =>
        line.Length <= MaxTitleLength && HasLetter(line) && !EndsWithStop(line) && !IsUnfinished(line)
        && !EndsWithColon(line);

    /// <summary>A heading is shorter, and no sentence begins or ends in it. With dots up to a number it is a line of a
    /// table of contents.</summary>
    public static bool MayBeHeading(string line) =>
        line.Length <= 100 && HasLetter(line) && !EndsSentence(line) && !IsUnfinished(line)
        && !line.Contains("....", StringComparison.Ordinal)
        && (!EndsWithColon(line) || HasTwoWordsAtMost(line)) && !BeginsInLowerCase(line);

    /// <summary>"Recommendations:" is a heading; "The Union asked for:" introduces what follows.</summary>
    private static bool HasTwoWordsAtMost(string line) => line.Length <= 40 && line.Count(letter => letter == ' ') <= 1;

    /// <summary>Without the marks of Markdown around the whole of it.</summary>
    public static string WithoutMarks(string line)
    {
        foreach (var mark in (string[])["***", "**", "__", "*", "_", "`"])
        {
            if (line.Length > 2 * mark.Length && line.StartsWith(mark, StringComparison.Ordinal)
                && line.EndsWith(mark, StringComparison.Ordinal)
                && line.IndexOf(mark, mark.Length, StringComparison.Ordinal) == line.Length - mark.Length)
            {
                return line[mark.Length..^mark.Length].Trim();
            }
        }

        return line;
    }

    private static char LastSign(string line)
    {
        var at = line.Length - 1;
        while (at > 0 && (Closings.Contains(line[at], StringComparison.Ordinal) || char.IsWhiteSpace(line[at])))
        {
            at--;
        }

        return at < 0 ? '\0' : line[at];
    }

    /// <summary>U.S. and U.N., with two letters at least.</summary>
    private static bool EndsWithInitials(string line)
    {
        var at = line.TrimEnd(Closings.ToCharArray()).Length;
        var count = 0;
        while (at >= 2 && line[at - 1] == '.' && char.IsUpper(line[at - 2]))
        {
            at -= 2;
            count++;
        }

        return count >= 2 && (at == 0 || !char.IsLetterOrDigit(line[at - 1]));
    }

    private static string LastWord(string line)
    {
        var start = line.Length;
        while (start > 0 && char.IsLetter(line[start - 1]) && line.Length - start < 12)
        {
            start--;
        }

        return line[start..];
    }

    private static Rune? FirstRune(string line)
    {
        var at = 0;
        while (at < line.Length
            && (Openings.Contains(line[at], StringComparison.Ordinal) || char.IsWhiteSpace(line[at])))
        {
            at++;
        }

        return at < line.Length && Rune.TryGetRuneAt(line, at, out var rune) ? rune : null;
    }
}
