namespace RightsGraph.Search.Queries.Parsing;

/// <summary>Tells pasted sentences from queries: their signs are no operators.</summary>
internal static class RunningProse
{
    /// <summary>Fewer words are a query, whatever marks they have.</summary>
    private const int MinWords = 8;

    private const int MinFunctionWords = 2;

    /// <summary>A number of so many digits behind a plus was dialled, not required: +1, +44.</summary>
    private const int MaxDialledDigits = 3;

    private static readonly string[] Languages = ["fr", "es", "pt", "de", "it", "tr", "ru", "ar", "fa"];

    /// <summary>Whether a text has enough words, some of them function words, and marks of a sentence or a dash that
    /// another one closes.</summary>
    public static bool Is(string query)
    {
        if (!query.Contains('-', StringComparison.Ordinal))
        {
            return false;
        }

        var words = query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= MinWords
            && words.Any(word => word.Length > 1 && word[^1] is ',' or '.' or ';' or ':' or '?' or '!' or '-')
            && words.Count(IsFunctionWord) >= MinFunctionWords;
    }

    public static bool IsDialled(string word) =>
        word.Length <= MaxDialledDigits && !word.AsSpan().ContainsAnyExceptInRange('0', '9');

    private static bool IsFunctionWord(string word)
    {
        var folded = Folding.Fold(word).Word;
        return StopWordLists.English.Contains(folded)
            || Languages.Any(language => StopWordLists.Find(language)?.Contains(folded) == true);
    }
}
