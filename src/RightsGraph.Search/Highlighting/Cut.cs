using System.Globalization;

namespace RightsGraph.Search.Highlighting;

/// <summary>
/// Where a text may be cut: between words, or if a word is too long between what is read as two characters.
/// </summary>
internal static class Cut
{
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

    /// <summary>Not inside a surrogate pair, nor before what joins the character before it.</summary>
    public static bool IsSafe(string text, int place)
    {
        if (place == 0 || place >= text.Length)
        {
            return true;
        }

        var insidePair = char.IsLowSurrogate(text[place]) && char.IsHighSurrogate(text[place - 1]);
        return !insidePair
            && text[place] is not '\u200D'
            && text[place - 1] is not '\u200D'
            && CharUnicodeInfo.GetUnicodeCategory(text, place) is not UnicodeCategory.NonSpacingMark
                and not UnicodeCategory.SpacingCombiningMark
                and not UnicodeCategory.EnclosingMark;
    }
}
