using System.Collections.Frozen;

namespace RightsGraph.Archive.Readers.Pages;

/// <summary>Joins words that a line's end breaks, and removes the hyphens that are only seen there.</summary>
internal static class BrokenWords
{
    public const char SoftHyphen = '\u00AD';

    /// <summary>What stays apart from the next word by its hyphen.</summary>
    private static readonly FrozenSet<string> Prefixes = FrozenSet.ToFrozenSet(
        [
            "non", "self", "well", "anti", "ex", "semi", "half", "so", "long", "short", "vice", "all", "cross", "high",
            "low", "ill", "much", "post", "pre", "pro", "co", "multi", "inter", "quasi", "then", "one", "two", "three",
            "four", "five", "six", "seven", "eight", "nine", "ten", "first", "second", "third", "mid", "cease", "state",
            "old", "year", "day", "month", "man", "women", "human", "by", "in", "on", "of", "to",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Behind these the hyphen stands for a word that is written later: pre- and post-war.</summary>
    private static readonly FrozenSet<string> Conjunctions = FrozenSet.ToFrozenSet(
        ["and", "or", "und", "oder", "bis", "et", "ou", "y", "o", "e", "to", "и", "или", "ve", "veya"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Those inside the text; one at its end still tells that the word goes on.</summary>
    public static string WithoutSoftHyphens(string text)
    {
        if (!text.Contains(SoftHyphen, StringComparison.Ordinal))
        {
            return text;
        }

        var whole = text.Replace("\u00AD", "", StringComparison.Ordinal);
        return text[^1] == SoftHyphen ? whole + SoftHyphen : whole;
    }

    /// <summary>How a line goes on in the next one: what to cut from its end, and what to write between.</summary>
    public static (int Cut, string Between) Join(string line, string next)
    {
        if (line[^1] == SoftHyphen)
        {
            return (1, "");
        }

        if (line.Length < 3 || line[^1] is not ('-' or '\u2010') || !char.IsLetterOrDigit(line[^2]) || next.Length == 0)
        {
            return (0, "\n");
        }

        if (!char.IsLetter(line[^2]) || !char.IsLower(next[0]))
        {
            return char.IsLetterOrDigit(next[0]) ? (0, "") : (0, "\n");
        }

        return Conjunctions.Contains(FirstWord(next)) ? (0, "\n")
            : (Prefixes.Contains(LastWord(line)) ? 0 : 1, "");
    }

    private static string LastWord(string line)
    {
        var start = line.Length - 1;
        while (start > 0 && char.IsLetter(line[start - 1]))
        {
            start--;
        }

        return line[start..^1];
    }

    private static string FirstWord(string line)
    {
        var end = 0;
        while (end < line.Length && char.IsLetter(line[end]))
        {
            end++;
        }

        return line[..end];
    }
}
