using RightsGraph.Search.Results.Highlighting;

namespace RightsGraph.Search;

/// <summary>Cuts a short passage out of a text.</summary>
public static class Excerpts
{
    /// <summary>A text without a blank for so long is cut within words, as those of scripts that have none.</summary>
    private const int MaxWordLength = 40;

    /// <summary>The beginning of a text without white space at its ends, cut between words; null where there is no
    /// text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">In UTF-16 units, at least 1; no excerpt is longer.</param>
    public static string? Beginning(string? text, int length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        if (text is null)
        {
            return null;
        }

        var start = 0;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        var end = text.Length - start <= length ? text.Length : EndBefore(text, start, start + length);
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return text[start..end];
    }

    private static int EndBefore(string text, int start, int latest)
    {
        var end = TextBreak.Before(text, latest, Math.Max(start + 1, latest - MaxWordLength));

        // A letter with hundreds of marks is longer than the excerpt.
        return TextBreak.IsSafe(text, end) ? end : char.IsHighSurrogate(text[latest - 1]) ? latest - 1 : latest;
    }
}
