using System.Collections.Frozen;

namespace RightsGraph.Search.Analysis;

/// <summary>
/// Words that hold the sentences of a language together, or with which people ask, and that say nothing of what a text
/// is about. They are indexed, and left out of queries that have other words: see
/// <see cref="Queries.Interpretation.QueryAnalyzer"/>.
/// </summary>
internal sealed class StopWords
{
    private readonly FrozenSet<string> all;
    private readonly FrozenSet<string> telling;

    /// <param name="telling">Words that give the language away; folded, with blanks between.</param>
    /// <param name="shared">Words that also mean something in English: war, die, on.</param>
    internal StopWords(string telling, string shared = "")
    {
        this.telling = Words(telling);
        all = this.telling.Union(Words(shared)).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Whether a folded word is one.</summary>
    public bool Contains(string word) => all.Contains(word);

    /// <summary>Those of a document's language; English where it has no list.</summary>
    /// <param name="language">A BCP 47 tag.</param>
    public static StopWords In(string language) => StopWordLists.Of(language) ?? StopWordLists.English;

    /// <summary>
    /// Those of the language in which most of a query's words are function words, English where others have no more. A
    /// language of whose own words none is there is none of the query's: "war in Yemen" asks for no German was.
    /// </summary>
    /// <param name="words">Folded.</param>
    /// <param name="languages">BCP 47 tags; the first of them wins a tie between others.</param>
    public static StopWords Of(IReadOnlyCollection<string> words, IEnumerable<string> languages)
    {
        var (best, most) = (StopWordLists.English, words.Count(StopWordLists.English.Contains));
        foreach (var other in languages.Select(StopWordLists.Of).OfType<StopWords>())
        {
            var count = words.Any(other.telling.Contains) ? words.Count(other.Contains) : 0;
            (best, most) = count > most ? (other, count) : (best, most);
        }

        return best;
    }

    private static FrozenSet<string> Words(string list) =>
        list.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
