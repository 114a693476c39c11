using RightsGraph.Search.Queries.Reading;

namespace RightsGraph.Search.Queries.Syntax;

/// <summary>
/// Reads what ends a word: <c>*</c>, <c>~</c>, <c>~1</c>, <c>~2</c>. Anywhere else these are characters like others.
/// </summary>
internal static class WordSyntax
{
    public static QueryNode? Parse(string word, QueryNotes notes)
    {
        var node = Parse(word);
        if (node is null && word.Length > 0)
        {
            notes.IgnoredOperator(word);
        }
        else if (node is FuzzyNode { Edits: not null } && word[^1] is not ('1' or '2'))
        {
            notes.FewerEdits(word);
        }

        LiteralSyntax.Note(word, node, notes);
        return node;
    }

    private static QueryNode? Parse(string word)
    {
        var stem = word.TrimEnd('*');
        if (stem.Length < word.Length)
        {
            return stem.Length == 0 ? null : new PrefixNode(stem);
        }

        var tilde = word.LastIndexOf('~');
        if (tilde > 0 && word.AsSpan(tilde + 1).IndexOfAnyExceptInRange('0', '9') < 0)
        {
            return Fuzzy(word[..tilde].TrimEnd('~', '*'), word.AsSpan(tilde + 1));
        }

        return word.Length == 0 ? null : new WordNode(word);
    }

    private static QueryNode? Fuzzy(string word, ReadOnlySpan<char> edits) =>
        word.Length == 0 ? null
        : edits.Length == 0 ? new FuzzyNode(word, null)
        : edits.Trim('0').Length == 0 ? new WordNode(word)
        : new FuzzyNode(word, edits.TrimStart('0') is "1" ? 1 : QueryLimits.MaxEdits);
}
