using System.Text.RegularExpressions;

namespace RightsGraph.Search.Synonyms;

/// <summary>The British or American spelling of words that end alike: organise and organize, analyse and analyze. A
/// spelling that no text has does no harm, so that words which have only one need no list.</summary>
internal static partial class RegularSpelling
{
    /// <summary>Null of other words.</summary>
    public static string? Of(string word)
    {
        if (Ending().Match(word).Groups[1] is not { Success: true } sign)
        {
            return null;
        }

        var other = sign.ValueSpan is "s" ? 'z' : 's';
        return word[..sign.Index] + other + word[(sign.Index + 1)..];
    }

    // Three letters before it, a vowel among them: not rise, size and prize.
    [GeneratedRegex(
        "^(?=[a-z]*[aeiouy][a-z]*[iy][sz])[a-z]{3,}(?:i|(?<=l)y)([sz])"
        + "(?:e|ed|es|er|ers|ing|ation|ations|ational|able)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Ending();
}
