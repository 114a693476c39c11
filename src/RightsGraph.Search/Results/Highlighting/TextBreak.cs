using System.Globalization;

namespace RightsGraph.Search.Results.Highlighting;

/// <summary>Where a text may be cut: between words, or between grapheme clusters where a word is too long.</summary>
internal static class TextBreak
{
    // Far more than any meaningful cluster has: 64 flags, or a letter with 255 marks.
    private const int MaxLookback = 256;

    /// <summary>The first break between words at or after an index; else a safe one.</summary>
    public static int After(string text, int from, int latest)
    {
        for (var index = from; index <= latest; index++)
        {
            if (index == 0 || (char.IsWhiteSpace(text[index - 1]) && IsSafe(text, index)))
            {
                return index;
            }
        }

        return SafeAfter(text, from, latest);
    }

    /// <summary>The last break between words at or before an index; else a safe one.</summary>
    public static int Before(string text, int from, int earliest)
    {
        for (var index = from; index >= earliest; index--)
        {
            if (index == text.Length || (char.IsWhiteSpace(text[index]) && IsSafe(text, index)))
            {
                return index;
            }
        }

        return SafeBefore(text, from, earliest);
    }

    public static int SafeBefore(string text, int index, int earliest = 0)
    {
        while (index > earliest && !IsSafe(text, index))
        {
            index--;
        }

        return index;
    }

    public static int SafeAfter(string text, int index, int latest = int.MaxValue)
    {
        while (index < latest && !IsSafe(text, index))
        {
            index++;
        }

        return index;
    }

    /// <summary>At the start of a grapheme cluster (UAX #29), and not before a combining mark.</summary>
    public static bool IsSafe(string text, int index)
    {
        if (index <= 0 || index >= text.Length || (char.IsAscii(text[index - 1]) && char.IsAscii(text[index])))
        {
            return index <= 0 || index >= text.Length || text[index - 1] != '\r' || text[index] != '\n';
        }

        return !IsMark(text, index) && IsClusterStart(text, index);
    }

    // Some spacing marks, of Burmese for instance, begin a cluster of their own.
    private static bool IsMark(string text, int index) =>
        CharUnicodeInfo.GetUnicodeCategory(text, index) is UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark;

    private static bool IsClusterStart(string text, int index)
    {
        var start = ClusterStartBefore(text, index);
        while (start < index)
        {
            start += StringInfo.GetNextTextElementLength(text.AsSpan(start));
        }

        return start == index;
    }

    // A boundary depends on the text before it, but no further back than to an ASCII letter.
    private static int ClusterStartBefore(string text, int index)
    {
        var start = index - 1;
        while (start > 0 && index - start < MaxLookback && (!char.IsAscii(text[start]) || text[start] == '\n'))
        {
            start--;
        }

        return start > 0 && char.IsLowSurrogate(text[start]) && char.IsHighSurrogate(text[start - 1])
            ? start - 1
            : start;
    }
}
