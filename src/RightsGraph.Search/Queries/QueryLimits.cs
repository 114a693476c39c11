namespace RightsGraph.Search.Queries;

/// <summary>What bounds the cost of a query, whoever wrote it.</summary>
internal static class QueryLimits
{
    /// <summary>UTF-16 units; what follows is not read.</summary>
    public const int MaxLength = 4000;

    /// <summary>
    /// Different words, words of phrases, prefixes and fuzzy words together; further ones are ignored. The four
    /// clauses that a word makes stay under Lucene's 1,024 a query.
    /// </summary>
    public const int MaxTerms = 256;

    /// <summary>
    /// Neighbours that also rank together; further ones rank as single words. Where two words stand together is found
    /// before anything is scored: all function words as a query took 0.35 s over 47,583 long texts without this limit,
    /// and take 0.17 s with it.
    /// </summary>
    public const int MaxPairs = 64;

    /// <summary>Groups within groups; deeper parentheses are ignored.</summary>
    public const int MaxDepth = 32;

    /// <summary>
    /// Prefixes and fuzzy words, each of which walks through the words of the index; further ones are ignored. Sixteen
    /// words of two edits take 70 ms the first time among the words of 100,000 entries, and eight the half.
    /// </summary>
    public const int MaxExpandedWords = 8;

    /// <summary>Words for which a better spelling is looked for, to be offered; further ones are left.</summary>
    public const int MaxRespeltWords = 16;

    /// <summary>Names of countries whose other names are searched too, up to seven phrases of each.</summary>
    public const int MaxCountryNames = 16;

    /// <summary>Words of the index that a prefix or a fuzzy word is scored by.</summary>
    public const int MaxExpansions = 128;

    /// <summary>
    /// UTF-16 units. The automaton of a fuzzy word grows with it; a longer word is searched as it stands.
    /// </summary>
    public const int MaxFuzzyLength = 64;

    /// <summary>The most that Levenshtein automata are built for.</summary>
    public const int MaxEdits = 2;
}
