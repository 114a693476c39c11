using RightsGraph.Search.Analysis;
using RightsGraph.Search.Queries.Clauses;

namespace RightsGraph.Search.Highlighting;

/// <summary>
/// Finds where a phrase stands in a text. With slop it slides a window over the places where its words stand, each
/// shifted to where the phrase would then begin: the words are within the slop where these beginnings are.
/// </summary>
internal static class PhraseFinder
{
    public static IEnumerable<Mark> Find(PhraseClause phrase, IReadOnlyList<Token> tokens)
    {
        var places = Places(phrase, tokens);
        var standing = new int[phrase.Stems.Length];
        var missing = phrase.Stems.Length;
        var left = 0;
        for (var right = 0; right < places.Count; right++)
        {
            missing -= standing[places[right].Word]++ == 0 ? 1 : 0;
            while (places[right].Beginning - places[left].Beginning > phrase.Slop
                || standing[places[left].Word] > 1)
            {
                missing += --standing[places[left++].Word] == 0 ? 1 : 0;
            }

            if (missing == 0)
            {
                foreach (var mark in Marks(phrase, tokens, places[left..(right + 1)]))
                {
                    yield return mark;
                }
            }
        }
    }

    private static List<Place> Places(PhraseClause phrase, IReadOnlyList<Token> tokens)
    {
        var words = Enumerable.Range(0, phrase.Stems.Length).ToLookup(word => phrase.Stems[word]);
        var places = new List<Place>();
        for (var token = 0; token < tokens.Count; token++)
        {
            places.AddRange(words[tokens[token].Stem].Select(word => new Place(token - word, word, token)));
        }

        places.Sort();
        return places;
    }

    // Words that follow one another are marked as one.
    private static IEnumerable<Mark> Marks(PhraseClause phrase, IReadOnlyList<Token> tokens, List<Place> places)
    {
        var found = places.Select(place => place.Token).Distinct().Order().ToList();
        if (found.Count < phrase.Stems.Length)
        {
            // One word of the text cannot stand for two of the phrase.
            yield break;
        }

        var first = found[0];
        for (var i = 0; i < found.Count; i++)
        {
            if (i + 1 == found.Count || found[i + 1] != found[i] + 1)
            {
                yield return new Mark(tokens[first].Start, tokens[found[i]].End, phrase);
                first = i + 1 < found.Count ? found[i + 1] : first;
            }
        }
    }

    /// <summary>A word of the phrase, at a token of the text, and the token at which the phrase would then begin.</summary>
    private readonly record struct Place(int Beginning, int Word, int Token) : IComparable<Place>
    {
        public int CompareTo(Place other) => (Beginning, Token).CompareTo((other.Beginning, other.Token));
    }
}
