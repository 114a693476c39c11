using System.Globalization;

namespace RightsGraph.Search.Results.Highlighting;

/// <summary>
/// Where a text may be cut: between words, or if a word is too long between what is read as two characters.
/// </summary>
internal static class TextBreak
{
    // Far more than any cluster has that means something: 64 flags, or a letter with 255 marks.
    private const int MaxLookback = 256;

    /// <summary>
    /// The first place between words from <paramref name="from"/> on, at most <paramref name="latest"/>.
    /// </summary>
    public static int After(string text, int from, int latest)
    {
        for (var place = from; place <= latest; place++)
        {
            if (place == 0 || (char.IsWhiteSpace(text[place - 1]) && IsSafe(text, place)))
            {
                return place;
            }
        }

        while (from < latest && !IsSafe(text, from))
        {
            from++;
        }

        return from;
    }

    /// <summary>
    /// The last place between words up to <paramref name="from"/>, at least <paramref name="earliest"/>.
    /// </summary>
    public static int Before(string text, int from, int earliest)
    {
        for (var place = from; place >= earliest; place--)
        {
            if (place == text.Length || (char.IsWhiteSpace(text[place]) && IsSafe(text, place)))
            {
                return place;
            }
        }

        while (from > earliest && !IsSafe(text, from))
        {
            from--;
        }

        return from;
    }

    /// <summary>The place itself, or else the nearest one before it that is safe.</summary>
    public static int SafeBefore(string text, int place)
    {
        while (!IsSafe(text, place))
        {
            place--;
        }

        return place;
    }

    /// <summary>The place itself, or else the nearest one behind it that is safe.</summary>
    public static int SafeAfter(string text, int place)
    {
        while (!IsSafe(text, place))
        {
            place++;
        }

        return place;
    }

    /// <summary>Between two grapheme clusters, as Unicode has it (UAX #29), and before no combining mark.</summary>
    public static bool IsSafe(string text, int place)
    {
        if (place <= 0 || place >= text.Length || (char.IsAscii(text[place - 1]) && char.IsAscii(text[place])))
        {
            return place <= 0 || place >= text.Length || text[place - 1] != '\r' || text[place] != '\n';
        }

        return !IsMark(text, place) && IsClusterStart(text, place);
    }

    // Some marks that space, of Burmese for instance, begin a cluster of their own.
    private static bool IsMark(string text, int place) =>
        CharUnicodeInfo.GetUnicodeCategory(text, place) is UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark;

    private static bool IsClusterStart(string text, int place)
    {
        var start = ClusterStartBefore(text, place);
        while (start < place)
        {
            start += StringInfo.GetNextTextElementLength(text.AsSpan(start));
        }

        return start == place;
    }

    // Whether there is a boundary depends on what stands before it, but no further back than to an ASCII letter.
    private static int ClusterStartBefore(string text, int place)
    {
        var start = place - 1;
        while (start > 0 && place - start < MaxLookback && (!char.IsAscii(text[start]) || text[start] == '\n'))
        {
            start--;
        }

        return start > 0 && char.IsLowSurrogate(text[start]) && char.IsHighSurrogate(text[start - 1])
            ? start - 1
            : start;
    }
}
