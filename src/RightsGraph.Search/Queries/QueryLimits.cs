namespace RightsGraph.Search.Queries;

/// <summary>Bounds the cost of a query.</summary>
internal static class QueryLimits
{
    /// <summary>In UTF-16 units; the rest is ignored.</summary>
    public const int MaxLength = 4000;

    /// <summary>Distinct words, words of phrases, prefixes and fuzzy words together. A word makes four clauses, and
    /// Lucene allows 1,024.</summary>
    public const int MaxTerms = 256;

    /// <summary>Neighbours that also rank as pairs, whose positions are read before anything is scored: a query of all
    /// stop words took 0.35 s over 47,583 long texts without this limit, and takes 0.17 s with it.</summary>
    public const int MaxPairs = 64;

    /// <summary>Deeper parentheses are ignored.</summary>
    public const int MaxDepth = 32;

    /// <summary>Prefixes and fuzzy words, each of which enumerates words of the index. Sixteen words of two edits take
    /// 70 ms the first time among the words of 100,000 entries, and eight take half of it.</summary>
    public const int MaxExpandedWords = 8;

    /// <summary>Words for which a better spelling is looked for.</summary>
    public const int MaxRespeltWords = 16;

    /// <summary>Country names that are expanded, to up to seven phrases each.</summary>
    public const int MaxCountryNames = 16;

    /// <summary>Names that are expanded by a table of synonyms, to up to 32 phrases each.</summary>
    public const int MaxSynonyms = 16;

    /// <summary>Words that a prefix or a fuzzy word expands to.</summary>
    public const int MaxExpansions = 128;

    /// <summary>In UTF-16 units. The automaton grows with the word; a longer one is searched literally.</summary>
    public const int MaxFuzzyLength = 64;

    /// <summary>The limit of Lucene's Levenshtein automata.</summary>
    public const int MaxEdits = 2;
}
