using System.Text.RegularExpressions;

namespace RightsGraph.Search.Queries.Parsing;

/// <summary>Parses the suffix of a word: <c>*</c>, <c>~</c>, <c>~1</c>, <c>~2</c>. Elsewhere these are characters like
/// others.</summary>
internal static class WordSyntax
{
    private static readonly char[] Ends = ['*', '~'];

    public static QueryNode? Parse(string word, QueryNotes notes)
    {
        var node = Parse(word, out var ignored);
        if (ignored.Length > 0)
        {
            notes.IgnoredOperator(ignored);
        }

        if (node is FuzzyNode { Edits: not null } && word[^1] is not ('1' or '2'))
        {
            notes.FewerEdits(word);
        }

        LiteralSyntax.Note(word, node, notes);
        return node;
    }

    private static QueryNode? Parse(string word, out string ignored)
    {
        ignored = string.Empty;
        if (word.AsSpan().Trim(Ends).IsEmpty)
        {
            ignored = word;
            return null;
        }

        if (word[^1] == '*')
        {
            var stem = word.TrimEnd('*');
            ignored = word[(stem.Length + 1)..];
            return new PrefixNode(stem);
        }

        var tilde = word.LastIndexOf('~');
        if (tilde <= 0 || word.AsSpan(tilde + 1).ContainsAnyExceptInRange('0', '9'))
        {
            return new WordNode(word);
        }

        var fuzzy = word[..tilde].TrimEnd(Ends);
        ignored = fuzzy.Length == 0 ? word : word[fuzzy.Length..tilde];
        return Fuzzy(fuzzy, word.AsSpan(tilde + 1));
    }

    private static QueryNode? Fuzzy(string word, ReadOnlySpan<char> edits) =>
        word.Length == 0 ? null
        : edits.Length == 0 ? new FuzzyNode(word, null)
        : edits.Trim('0').Length == 0 ? new WordNode(word)
        : new FuzzyNode(word, edits.TrimStart('0') is "1" ? 1 : QueryLimits.MaxEdits);
}

/// <summary>Recognizes syntax of other query languages that this one takes literally.</summary>
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

    // Lower case, and no slash behind: not times, URLs and "Update:Kazakhstan".
    [GeneratedRegex("^[a-z_]+:(?!/)")]
    private static partial Regex Field();
}
