using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace RightsGraph.Search.Analysis;

/// <summary>Finds the words of a text by Unicode's word boundaries (UAX #29).</summary>
internal static class WordSplitter
{
    // Longer than any query can be, so that a word never vanishes from a query and lets it find everything. An index
    // term may have 32,766 bytes.
    private const int LongestWord = 4096;

    // The analyzer keeps a tokenizer for each thread: one costs more to make than most texts to split.
    private static readonly Analyzer Tokenizers = Analyzer.NewAnonymous((_, reader) =>
        new TokenStreamComponents(new StandardTokenizer(LuceneVersion.LUCENE_48, reader)
        {
            MaxTokenLength = LongestWord,
        }));

    /// <summary>Hands on the words in text order.</summary>
    public static void Split(string text, Action<TextSpan> onWord)
    {
        using var tokens = Tokenizers.GetTokenStream(string.Empty, text);
        var offsets = tokens.GetAttribute<IOffsetAttribute>();
        tokens.Reset();
        while (tokens.IncrementToken())
        {
            SplitAtColons(text, offsets.StartOffset, offsets.EndOffset, onWord);
        }

        tokens.End();
    }

    // UAX #29 takes the colon of "Update:Kazakhstan" for a letter, as Swedish does.
    private static void SplitAtColons(string text, int start, int end, Action<TextSpan> onWord)
    {
        foreach (var part in text.AsSpan(start, end - start).Split(':'))
        {
            var (from, length) = part.GetOffsetAndLength(end - start);
            if (length > 0)
            {
                onWord(new TextSpan(start + from, start + from + length));
            }
        }
    }
}
