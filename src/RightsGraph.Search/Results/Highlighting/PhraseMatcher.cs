using RightsGraph.Search.Queries.Interpretation;

namespace RightsGraph.Search.Results.Highlighting;

/// <summary>Finds a phrase in a text. It slides a window over the occurrences of the phrase's words, each shifted to
/// where the phrase would begin: the words are within the slop where these starts are.</summary>
internal sealed class PhraseMatcher(IReadOnlyList<Token> tokens)
{
    private readonly ILookup<string, int> tokensByStem = Enumerable.Range(0, tokens.Count)
        .SelectMany(token => StemsOf(tokens[token]), (token, stem) => (token, stem))
        .ToLookup(found => found.stem, found => found.token, StringComparer.Ordinal);

    public IEnumerable<Mark> Find(PhraseClause phrase)
    {
        var occurrences = Occurrences(phrase);
        var counts = new int[phrase.Words.Length];
        var missing = phrase.Words.Length;
        var left = 0;
        for (var right = 0; right < occurrences.Count; right++)
        {
            missing -= counts[occurrences[right].Word]++ == 0 ? 1 : 0;
            while (occurrences[right].Start - occurrences[left].Start > phrase.Slop
                || counts[occurrences[left].Word] > 1)
            {
                missing += --counts[occurrences[left++].Word] == 0 ? 1 : 0;
            }

            if (missing == 0)
            {
                foreach (var mark in Marks(phrase, occurrences[left..(right + 1)]))
                {
                    yield return mark;
                }
            }
        }
    }

    private static IEnumerable<string> StemsOf(Token token) =>
        new[] { token.Stem, token.Form.UnelidedName?.Stem, token.Whole?.JoinedStem }.OfType<string>();

    // A word of the phrase at a token of the text; Start is the token at which the phrase would begin.
    private List<(int Start, int Token, int Word)> Occurrences(PhraseClause phrase)
    {
        var occurrences = new List<(int Start, int Token, int Word)>();
        for (var word = 0; word < phrase.Words.Length; word++)
        {
            var before = occurrences.Count;
            foreach (var token in phrase.Words[word].Stems.SelectMany(stem => tokensByStem[stem]))
            {
                occurrences.Add((token - word, token, word));
            }

            if (occurrences.Count == before)
            {
                return [];
            }
        }

        occurrences.Sort();
        return occurrences;
    }

    // Adjacent words are marked as one.
    private IEnumerable<Mark> Marks(PhraseClause phrase, List<(int Start, int Token, int Word)> occurrences)
    {
        var found = occurrences.Select(occurrence => occurrence.Token).Distinct().Order().ToList();
        if (found.Count < phrase.Words.Length)
        {
            // One word of the text cannot match two of the phrase.
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
}
