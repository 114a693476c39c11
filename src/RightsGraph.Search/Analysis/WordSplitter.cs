using System.Globalization;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace RightsGraph.Search.Analysis;

/// <summary>
/// Finds the words of a text by Unicode's word boundaries (UAX #29), and the characters of scripts in which a word has
/// one or a few and no blank stands between words.
/// </summary>
internal static class WordSplitter
{
    // Longer than any query can be, so that a word never vanishes from a query and lets it find everything. An index
    // term may have 32,766 bytes.
    private const int MaxWordLength = 4096;

    // Characters of ASCII that the tokenizer reads in the time of a call.
    private const int WorthOfACall = 64;

    private const char FirstMark = '\u0300';

    // The analyzer keeps a tokenizer for each thread: one costs more to make than most texts to split.
    private static readonly Analyzer Tokenizers = Analyzer.NewAnonymous((_, reader) =>
        new TokenStreamComponents(new StandardTokenizer(LuceneVersion.LUCENE_48, reader)
        {
            MaxTokenLength = MaxWordLength,
        }));

    /// <summary>Hands on the words in text order.</summary>
    public static void Split(string text, Action<TextSpan> onWord)
    {
        // No word holds a blank, so that only what has other letters need go through the tokenizer.
        var place = 0;
        while (place < text.Length)
        {
            var other = IndexOfOther(text, place);
            var end = other < 0 ? text.Length : StartOfChunk(text, other, place);
            AsciiWordSplitter.Split(text, place, end, MaxWordLength, onWord);
            place = end;
            if (other >= 0)
            {
                place = EndOfOthers(text, other);
                SplitByTokenizer(text, end, place, onWord);
            }
        }
    }

    /// <summary>The same for a part of a text in any script.</summary>
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
            // The tokenizer leaves behind some marks after Thai, and may begin a word with one.
            var start = EndOfMarks(text, Math.Max(end, from + offsets.StartOffset), to);
            end = Math.Max(start, EndOfMarks(text, from + offsets.EndOffset, to));
            SplitAtColons(text, start, end, onPart);
        }

        tokens.End();
    }

    private static int IndexOfOther(string text, int from)
    {
        var place = text.AsSpan(from).IndexOfAnyExceptInRange('\0', '\x7F');
        return place < 0 ? -1 : from + place;
    }

    private static int StartOfChunk(string text, int place, int earliest) =>
        Math.Max(earliest, text.LastIndexOf(' ', place - 1 < 0 ? 0 : place - 1) + 1);

    // Where ASCII comes again for a while: each call of the tokenizer costs as much as some words do.
    private static int EndOfOthers(string text, int place)
    {
        while (true)
        {
            var blank = text.IndexOf(' ', place);
            if (blank < 0)
            {
                return text.Length;
            }

            var next = IndexOfOther(text, blank);
            if (next < 0 || next - blank > WorthOfACall)
            {
                return blank;
            }

            place = next;
        }
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

            from = EndOfMarks(text, colon + 1, end);
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
    // and 인권침해 is 인권 침해. Of the scripts of South-East Asia the tokenizer takes all up to a blank for one word.
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

    // The place itself where none begins.
    private static int EndOfCharacter(string text, int place, int end) =>
        Script.BeginsSyllable(text[place]) ? EndOfSyllable(text, place, end)
        : Script.BeginsCluster(text[place]) ? EndOfCluster(text, place, end)
        : place;

    // What Unicode's clusters (UAX #29) leave apart: some marks of Burmese, and letters below others.
    private static int EndOfCluster(string text, int place, int end)
    {
        do
        {
            place += StringInfo.GetNextTextElementLength(text.AsSpan(place, end - place));
            place = EndOfMarks(text, place, end);
        }
        while (place < end && Script.Stacks(text[place - 1]));

        return place;
    }

    private static int EndOfSyllable(string text, int place, int end)
    {
        var next = place + 1;
        while (next < end && Script.ContinuesSyllable(text[next]))
        {
            next++;
        }

        return EndOfMarks(text, next, end);
    }

    private static int EndOfMarks(string text, int place, int end)
    {
        while (place < end && text[place] >= FirstMark && IsMark(text, place))
        {
            place += char.IsSurrogatePair(text, place) ? 2 : 1;
        }

        return place;
    }

    private static bool IsMark(string text, int place) =>
        CharUnicodeInfo.GetUnicodeCategory(text, place) is UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark

            // A joiner, for instance: it belongs to what it stands behind.
            or UnicodeCategory.Format
        || Script.IsTsheg(text[place]);
}
