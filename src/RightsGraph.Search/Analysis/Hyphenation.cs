namespace RightsGraph.Search.Analysis;

/// <summary>Recognizes two words that a hyphen joins, also one at the end of a line, which may have broken one
/// word.</summary>
internal static class Hyphenation
{
    /// <summary>In UTF-16 units; the parts of a longer word stay apart.</summary>
    public const int MaxLength = 64;

    private const char Hyphen = '\u2010';
    private const char SoftHyphen = '\u00AD';

    /// <summary>Makes of a stem that of a word which a text writes with a hyphen.</summary>
    public static string Mark(string stem) => stem + Hyphen;

    public static bool IsMarked(string stem) => stem[^1] == Hyphen;

    /// <summary>Whether a hyphen may be in a word of this stem.</summary>
    public static bool MayJoin(string stem) =>
        stem.Length > 1 && CharacterClasses.At(stem, 0, out _) == CharacterClass.Letter;

    public static bool Joins(string text, TextSpan left, TextSpan right) =>
        right.End - left.Start <= MaxLength
        && IsHyphen(text.AsSpan(left.End, right.Start - left.End), isSoft: text[left.End - 1] == SoftHyphen)
        && IsLetter(text, right.Start)
        && IsLetterBefore(text, left.End);

    /// <summary>Writes both words without what stands between them.</summary>
    public static ReadOnlySpan<char> Join(string text, TextSpan left, TextSpan right, Span<char> joined)
    {
        var first = text.AsSpan(left.Start, left.End - left.Start);
        var second = text.AsSpan(right.Start, right.End - right.Start);
        first.CopyTo(joined);
        second.CopyTo(joined[first.Length..]);
        return joined[..(first.Length + second.Length)];
    }

    /// <summary>The text without its hyphens where one stands between each two of its words; else null.</summary>
    public static string? JoinAll(string text, IReadOnlyList<QueryWord> words)
    {
        for (var i = 1; i < words.Count; i++)
        {
            var (left, right) = (words[i - 1], words[i]);
            if (!Joins(text, new TextSpan(left.Start, left.End), new TextSpan(right.Start, right.End)))
            {
                return null;
            }
        }

        return words.Count < 2 ? null : string.Concat(words.Select(word => text[word.Start..word.End]));
    }

    private static bool IsHyphen(ReadOnlySpan<char> between, bool isSoft)
    {
        var isHard = between.Length > 0 && between[0] is '-' or Hyphen or '\u2011' or '\uFE63' or '\uFF0D';
        var rest = isHard ? between[1..] : between;
        return (isHard && rest.IsEmpty)
            || ((isHard || isSoft) && rest.IsWhiteSpace() && rest.Count('\n') == 1);
    }

    private static bool IsLetter(string text, int index) =>
        CharacterClasses.At(text, index, out _) == CharacterClass.Letter;

    // Marks may follow the last letter.
    private static bool IsLetterBefore(string text, int end)
    {
        var index = end - 1;
        while (index > 0 && (char.IsLowSurrogate(text[index])
            || CharacterClasses.At(text, index, out _) == CharacterClass.Mark))
        {
            index--;
        }

        return IsLetter(text, index);
    }
}
