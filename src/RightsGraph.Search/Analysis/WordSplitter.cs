using System.Globalization;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;

namespace RightsGraph.Search.Analysis;

/// <summary>Splits text at Unicode's word boundaries (UAX #29), and scripts without blanks between words into their
/// characters.</summary>
internal static class WordSplitter
{
    // Longer than any query, from which a word must not vanish: it would find everything. Lucene allows 32,766 bytes.
    private const int MaxWordLength = 4096;

    // ASCII characters that the tokenizer reads in the time of one call.
    private const int WorthOfACall = 64;

    private const char FirstMark = '\u0300';

    // The analyzer caches a tokenizer for each thread: creating one takes longer than splitting most texts.
    private static readonly Analyzer Tokenizers = Analyzer.NewAnonymous((_, reader) =>
        new TokenStreamComponents(new StandardTokenizer(LuceneVersion.LUCENE_48, reader)
        {
            MaxTokenLength = MaxWordLength,
        }));

    public static void Split(string text, Action<TextSpan> onWord)
    {
        // No word has a blank, so that only chunks with other than ASCII letters need the tokenizer.
        var index = 0;
        while (index < text.Length)
        {
            var other = IndexOfOther(text, index);
            var end = other < 0 ? text.Length : StartOfChunk(text, other, index);
            AsciiWordSplitter.Split(text, index, end, MaxWordLength, onWord);
            index = end;
            if (other >= 0)
            {
                index = EndOfOthers(text, other);
                SplitByTokenizer(text, end, index, onWord);
            }
        }
    }

    /// <summary>For any script.</summary>
    public static void SplitByTokenizer(string text, int from, int to, Action<TextSpan> onWord)
    {
        using var tokens = Tokenizers.GetTokenStream(string.Empty, text[from..to]);
        var offsets = tokens.GetAttribute<IOffsetAttribute>();
        var mayHaveCharacters = text.AsSpan(from, to - from).ContainsAnyInRange(
            Script.FirstClustered, Script.LastHangul);
        Action<TextSpan> onPart = mayHaveCharacters ? part => SplitCharacters(text, part, onWord) : onWord;
        var end = from;
        tokens.Reset();
        while (tokens.IncrementToken())
        {
            // The tokenizer drops some marks after Thai, and may begin a word with one.
            var start = EndOfMarks(text, Math.Max(end, from + offsets.StartOffset), to);
            end = Math.Max(start, EndOfMarks(text, from + offsets.EndOffset, to));
            SplitAtColons(text, start, end, onPart);
        }

        tokens.End();
    }

    private static int IndexOfOther(string text, int from)
    {
        var index = text.AsSpan(from).IndexOfAnyExceptInRange('\0', '\x7F');
        return index < 0 ? -1 : from + index;
    }

    private static int StartOfChunk(string text, int index, int earliest) =>
        Math.Max(earliest, text.LastIndexOf(' ', index - 1 < 0 ? 0 : index - 1) + 1);

    // Where a longer run of ASCII begins: each call of the tokenizer costs as much as some words.
    private static int EndOfOthers(string text, int index)
    {
        while (true)
        {
            var blank = text.IndexOf(' ', index);
            if (blank < 0)
            {
                return text.Length;
            }

            var next = IndexOfOther(text, blank);
            if (next < 0 || next - blank > WorthOfACall)
            {
                return blank;
            }

            index = next;
        }
    }

    // UAX #29 takes the colon of "Update:Kazakhstan" for a letter, as Swedish does.
    private static void SplitAtColons(string text, int start, int end, Action<TextSpan> onWord)
    {
        foreach (var part in text.AsSpan(start, end - start).Split(':'))
        {
            var (from, to) = (EndOfMarks(text, start + part.Start.Value, end), start + part.End.Value);
            if (to > from)
            {
                onWord(new TextSpan(from, to));
            }
        }
    }

    // Korean joins particles to words and writes blanks inconsistently: by syllables 인권을 has 인권, and 인권침해 is
    // 인권 침해. For the tokenizer everything up to a blank is one word in scripts of South-East Asia.
    private static void SplitCharacters(string text, TextSpan word, Action<TextSpan> onWord)
    {
        var from = word.Start;
        for (var i = word.Start; i < word.End;)
        {
            var next = EndOfCharacter(text, i, word.End);
            if (next == i)
            {
                i++;
                continue;
            }

            if (i > from)
            {
                onWord(new TextSpan(from, i));
            }

            onWord(new TextSpan(i, next));
            (from, i) = (next, next);
        }

        if (word.End > from)
        {
            onWord(new TextSpan(from, word.End));
        }
    }

    // The index itself where none begins.
    private static int EndOfCharacter(string text, int index, int end) =>
        Script.BeginsSyllable(text[index]) ? EndOfSyllable(text, index, end)
        : Script.BeginsCluster(text[index]) ? EndOfCluster(text, index, end)
        : index;

    // Unicode's clusters (UAX #29) split off some marks of Burmese, and stacked letters.
    private static int EndOfCluster(string text, int index, int end)
    {
        do
        {
            index += StringInfo.GetNextTextElementLength(text.AsSpan(index, end - index));
            index = EndOfMarks(text, index, end);
        }
        while (index < end && Script.Stacks(text[index - 1]));

        return index;
    }

    private static int EndOfSyllable(string text, int index, int end)
    {
        var next = index + 1;
        while (next < end && Script.ContinuesSyllable(text[next]))
        {
            next++;
        }

        return EndOfMarks(text, next, end);
    }

    private static int EndOfMarks(string text, int index, int end)
    {
        while (index < end && text[index] >= FirstMark && IsMark(text, index))
        {
            index += char.IsSurrogatePair(text, index) ? 2 : 1;
        }

        return index;
    }

    private static bool IsMark(string text, int index) =>
        CharUnicodeInfo.GetUnicodeCategory(text, index) is UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark

            // A joiner, for instance, belongs to the character before it.
            or UnicodeCategory.Format
        || Script.IsTsheg(text[index]);
}
