namespace RightsGraph.Search.Queries.Interpretation;

/// <summary>Makes overlapping bigrams of the characters of scripts without blanks, where only a dictionary could tell
/// words apart and most have two characters: 中国人权 is 中国, 国人 and 人权.</summary>
internal static class CharacterBigrams
{
    /// <summary>Words without a next one, and each character with the next; a lone character is a word. A run of
    /// katakana is a word that also pairs with the characters beside it.</summary>
    public static IEnumerable<(QueryWord Word, QueryWord? Next)> Split(IReadOnlyList<QueryWord> words)
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
