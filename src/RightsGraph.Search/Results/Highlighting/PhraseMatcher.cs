using RightsGraph.Search.Analysis;
using RightsGraph.Search.Queries.Interpretation;

namespace RightsGraph.Search.Results.Highlighting;

/// <summary>
/// Finds where a phrase stands in a text. With slop it slides a window over the places where its words stand, each
/// shifted to where the phrase would then begin: the words are within the slop where these beginnings are.
/// </summary>
internal sealed class PhraseMatcher(IReadOnlyList<Token> tokens)
{
    private readonly ILookup<string, int> tokensByStem =
        Enumerable.Range(0, tokens.Count).ToLookup(token => tokens[token].Stem, StringComparer.Ordinal);

    public IEnumerable<Mark> Find(PhraseClause phrase)
    {
        var places = Places(phrase);
        var standing = new int[phrase.Words.Length];
        var missing = phrase.Words.Length;
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
                foreach (var mark in Marks(phrase, places[left..(right + 1)]))
                {
                    yield return mark;
                }
            }
        }
    }

    private List<Place> Places(PhraseClause phrase)
    {
        var places = new List<Place>();
        for (var word = 0; word < phrase.Words.Length; word++)
        {
            var before = places.Count;
            foreach (var token in phrase.Words[word].Stems.SelectMany(stem => tokensByStem[stem]))
            {
                places.Add(new Place(token - word, word, token));
            }

            if (places.Count == before)
            {
                return [];
            }
        }

        places.Sort();
        return places;
    }

    // Words that follow one another are marked as one.
    private IEnumerable<Mark> Marks(PhraseClause phrase, List<Place> places)
    {
        var found = places.Select(place => place.Token).Distinct().Order().ToList();
        if (found.Count < phrase.Words.Length)
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

    /// <summary>
    /// A word of the phrase, at a token of the text, and the token at which the phrase would then begin.
    /// </summary>
    private readonly record struct Place(int Beginning, int Word, int Token) : IComparable<Place>
    {
        public int CompareTo(Place other) => (Beginning, Token).CompareTo((other.Beginning, other.Token));
    }
}
