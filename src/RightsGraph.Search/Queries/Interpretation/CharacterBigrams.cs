using RightsGraph.Search.Analysis;

namespace RightsGraph.Search.Queries.Interpretation;

/// <summary>
/// Makes overlapping pairs of the characters of scripts without blanks: which of them make a word only a dictionary
/// would tell, and most words have two. 中国人权 is 中国, 国人 and 人权.
/// </summary>
internal static class CharacterBigrams
{
    /// <summary>
    /// Words as they are, without a next one, and each character with the next; a character that stands alone is a
    /// word. Katakana stand in runs that are words, and also pair with the characters beside them.
    /// </summary>
    public static IEnumerable<(QueryWord Word, QueryWord? Next)> Of(IReadOnlyList<QueryWord> words)
    {
        var isPaired = false;
        for (var i = 0; i < words.Count; i++)
        {
            var next = i + 1 < words.Count && ArePair(words[i], words[i + 1]) ? words[i + 1] : null;
            if (!words[i].IsCharacter || (next is null && !isPaired))
            {
                yield return (words[i], null);
            }

            if (next is not null)
            {
                yield return (words[i], next);
            }

            isPaired = next is not null;
        }
    }

    private static bool ArePair(QueryWord left, QueryWord right) =>
        left.End == right.Start
        && (left.IsCharacter || right.IsCharacter)
        && left.MayJoinCharacters
        && right.MayJoinCharacters;
}
