using System.Globalization;

namespace RightsGraph.Pages.Wording;

/// <summary>Cuts texts at a word, and never within what readers see as one character.</summary>
internal static class TextCut
{
    private const string Ellipsis = "…";

    /// <summary>The begin of a text of at most so many UTF-16 units, with an ellipsis where it was cut.</summary>
    public static string At(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = 0;
        for (var next = 0; next <= length; next += StringInfo.GetNextTextElementLength(text, next))
        {
            end = next;
            if (next >= text.Length)
            {
                break;
            }
        }

        // Scripts without blanks are cut between characters.
        var blank = text.LastIndexOf(' ', Math.Max(0, end - 1), Math.Max(0, end - (length / 2)));
        return text[..(blank > 0 ? blank : end)].TrimEnd() + Ellipsis;
    }
}
