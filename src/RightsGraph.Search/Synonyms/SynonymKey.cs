using RightsGraph.Search.Analysis.Stemming;

namespace RightsGraph.Search.Synonyms;

/// <summary>Names as keys: their folded words, joined by blanks.</summary>
internal static class SynonymKey
{
    public static string Of(string name)
    {
        var words = new List<string>();
        WordSplitter.Split(name, span =>
        {
            if (Folding.Fold(name.AsSpan(span.Start, span.End - span.Start)).Word is { Length: > 0 } word)
            {
                words.Add(word);
            }
        });
        return string.Join(' ', words);
    }

    public static string StemOf(string word) => Of(word) is { Length: > 0 } key ? Stemmers.English(key) : string.Empty;
}
