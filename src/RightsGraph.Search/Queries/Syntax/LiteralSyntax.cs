using System.Text.RegularExpressions;
using RightsGraph.Search.Queries.Reading;

namespace RightsGraph.Search.Queries.Syntax;

/// <summary>Knows what has a meaning in other query languages and is words like others in this one.</summary>
internal static partial class LiteralSyntax
{
    public static void Note(string word, QueryNode? node, QueryNotes notes)
    {
        if (node is not null && node is not PrefixNode && word.Contains('*', StringComparison.Ordinal))
        {
            notes.Literal(word, "a * stands for any ending only behind the last letter of a word");
        }
        else if (RegularExpression().IsMatch(word))
        {
            notes.Literal(word, "there are no regular expressions");
        }
        else if (Boost().IsMatch(word))
        {
            notes.Literal(word, "a word is given more weight by writing it more than once");
        }
        else if (Range().IsMatch(word))
        {
            notes.Literal(word, "ranges are conditions of `where`");
        }
        else if (Field().Match(word) is { Success: true } field)
        {
            notes.Literal(word, field.Groups["value"].Length == 0
                ? "what is to be looked for in a field follows the colon without a blank"
                : "the fields that can be searched alone are title, text and country");
        }
    }

    [GeneratedRegex("^/.+/$")]
    private static partial Regex RegularExpression();

    [GeneratedRegex(@"\^[0-9.]+$")]
    private static partial Regex Boost();

    [GeneratedRegex(@"^[a-z_]*:?[\[{][^\]}]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Range();

    // Not times, addresses and "Update:Kazakhstan".
    [GeneratedRegex("^[a-z_]+:(?<value>(?!/).*)$")]
    private static partial Regex Field();
}
