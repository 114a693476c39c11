using System.Text.RegularExpressions;

namespace RightsGraph.Search.Queries.Parsing;

/// <summary>Knows what has a meaning in other query languages and is words like others in this one.</summary>
internal static partial class LiteralSyntax
{
    public static void Note(string word, QueryNode? node, QueryNotes notes)
    {
        if (ReasonOf(word, (node as TextNode)?.Text ?? string.Empty) is { } reason)
        {
            notes.Literal(word, reason);
        }
    }

    private static string? ReasonOf(string word, string searched) =>
        RegularExpression().IsMatch(word) ? "there are no regular expressions"
        : searched.Contains('*', StringComparison.Ordinal)
            ? "a * stands for any ending only behind the last letter of a word"
        : searched.Contains('~', StringComparison.Ordinal)
            ? "a ~ allows other spellings only behind the last letter of a word"
        : FieldSyntax.EndOf(word, out _) is > 0 and var end && end == word.Length
            ? "what is to be looked for in a field follows the colon without a blank"
        : Exclamation().IsMatch(word) ? "what must not be there has a - before it"
        : word == "&&" ? "what must all be there is joined by AND"
        : Boost().IsMatch(word) ? "a word is given more weight by writing it more than once"
        : Range().IsMatch(word) ? "ranges are conditions of `where`"
        : Field().IsMatch(word) ? "the fields that can be searched alone are title, text and country"
        : null;

    [GeneratedRegex(@"^!+\w")]
    private static partial Regex Exclamation();

    [GeneratedRegex("^/.+/$")]
    private static partial Regex RegularExpression();

    [GeneratedRegex(@"\^[0-9.]+$")]
    private static partial Regex Boost();

    [GeneratedRegex(@"^[a-z_]*:?[\[{][^\]}]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Range();

    // Not times, addresses and "Update:Kazakhstan".
    [GeneratedRegex("^[a-z_]+:(?!/)")]
    private static partial Regex Field();
}
