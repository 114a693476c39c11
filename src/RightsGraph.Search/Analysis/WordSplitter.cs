using System.Globalization;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace RightsGraph.Search.Analysis;

/// <summary>
/// Finds the words of a text by Unicode's word boundaries (UAX #29), and the characters of scripts in which a word has
/// one or a few: Han, hiragana, Hangul.
/// </summary>
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
        var hasHangul = text.AsSpan().ContainsAnyInRange(Script.FirstHangul, Script.LastHangul);
        Action<TextSpan> onPart = hasHangul ? part => SplitHangul(text, part, onWord) : onWord;
        tokens.Reset();
        while (tokens.IncrementToken())
        {
            SplitAtColons(text, offsets.StartOffset, offsets.EndOffset, onPart);
        }

        tokens.End();
    }

    // UAX #29 takes the colon of "Update:Kazakhstan" for a letter, as Swedish does.
    private static void SplitAtColons(string text, int start, int end, Action<TextSpan> onWord)
    {
        var from = start;
        for (var colon = NextColon(text, from, end); colon < end; colon = NextColon(text, from, end))
        {
            if (colon > from)
            {
                onWord(new TextSpan(from, colon));
            }

            from = EndOfCharacter(text, colon, end);
        }

        if (end > from)
        {
            onWord(new TextSpan(from, end));
        }
    }

    private static int NextColon(string text, int from, int end)
    {
        var colon = text.AsSpan(from, end - from).IndexOf(':');
        return colon < 0 ? end : from + colon;
    }

    // Korean joins particles to its words, and its writers disagree on where blanks stand: by syllables 인권을 has 인권,
    // and 인권침해 is 인권 침해.
    private static void SplitHangul(string text, TextSpan word, Action<TextSpan> onWord)
    {
        var from = word.Start;
        for (var i = word.Start; i < word.End;)
        {
            if (!Script.IsHangul(text[i]))
            {
                i++;
                continue;
            }

            if (i > from)
            {
                onWord(new TextSpan(from, i));
            }

            var next = EndOfCharacter(text, i, word.End);
            onWord(new TextSpan(i, next));
            (from, i) = (next, next);
        }

        if (word.End > from)
        {
            onWord(new TextSpan(from, word.End));
        }
    }

    // Marks belong to the character before them.
    private static int EndOfCharacter(string text, int place, int end)
    {
        var next = place + 1;
        while (next < end && CharUnicodeInfo.GetUnicodeCategory(text, next) is UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
        {
            next += char.IsSurrogatePair(text, next) ? 2 : 1;
        }

        return next;
    }
}
