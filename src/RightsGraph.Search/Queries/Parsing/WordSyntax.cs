namespace RightsGraph.Search.Queries.Parsing;

/// <summary>
/// Reads what ends a word: <c>*</c>, <c>~</c>, <c>~1</c>, <c>~2</c>. Anywhere else these are characters like others.
/// </summary>
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

    /// <param name="word">As it was written.</param>
    /// <param name="ignored">Of the characters that end it, those which say nothing.</param>
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
