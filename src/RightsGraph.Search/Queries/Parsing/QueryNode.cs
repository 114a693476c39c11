namespace RightsGraph.Search.Queries.Parsing;

/// <summary>The syntax tree of a query, not yet analysed. Equal trees find the same.</summary>
internal abstract record QueryNode;

internal abstract record TextNode(string Text) : QueryNode;

internal sealed record WordNode(string Text) : TextNode(Text);

/// <summary>Words in this order, up to <paramref name="Slop"/> moves of a word apart.</summary>
internal sealed record PhraseNode(string Text, int Slop) : TextNode(Text);

/// <summary>A time that texts are of, as it was typed.</summary>
internal sealed record TimeNode(string Text, TimeRange Range) : TextNode(Text);

internal sealed record PrefixNode(string Text) : TextNode(Text);

internal sealed record FuzzyNode(string Text, int? Edits) : TextNode(Text);

/// <summary>Restricts a node to one field; a field named inside takes precedence.</summary>
internal sealed record ScopedNode(SearchField Field, QueryNode Node) : QueryNode;

/// <summary>The texts on the page of a country.</summary>
internal sealed record CountryNode(Country Country) : QueryNode;

/// <summary>Synonymous names of one country, the typed one first; the best match counts.</summary>
internal sealed record CountryNamesNode(ImmutableArray<string> Names) : QueryNode
{
    public bool Equals(CountryNamesNode? other) =>
        other is not null && Names.AsSpan().SequenceEqual(other.Names.AsSpan());

    public override int GetHashCode() => Names[0].GetHashCode(StringComparison.Ordinal);
}

/// <summary>What was typed, or what a table has for it, and the other names for it.</summary>
/// <param name="Typed">A word, or several.</param>
/// <param name="AreWords">Whether the typed ones are words that may stand apart, and no phrase.</param>
/// <param name="Others">Phrases, in the order of the table.</param>
internal sealed record SynonymsNode(string Typed, bool AreWords, ImmutableArray<string> Others) : QueryNode
{
    public bool Equals(SynonymsNode? other) =>
        other is not null
        && Typed == other.Typed
        && AreWords == other.AreWords
        && Others.AsSpan().SequenceEqual(other.Others.AsSpan());

    public override int GetHashCode() => Typed.GetHashCode(StringComparison.Ordinal);
}

internal sealed record GroupNode(ImmutableArray<SignedNode> Nodes) : QueryNode
{
    /// <summary>Whether bars join the members, which then form no phrase with each other.</summary>
    public bool AreAlternatives { get; init; }

    public bool Equals(GroupNode? other) =>
        other is not null
        && AreAlternatives == other.AreAlternatives
        && Nodes.AsSpan().SequenceEqual(other.Nodes.AsSpan());

    public override int GetHashCode() => HashCode.Combine(AreAlternatives, Nodes.Length);
}

internal readonly record struct SignedNode(Sign Sign, QueryNode Node);

internal enum Sign
{
    Should,
    Must,
    MustNot,
}

/// <summary>The words, phrases, prefixes, fuzzy words and countries of a query, each with its field, in
/// order.</summary>
internal static class QueryLeaves
{
    public static IEnumerable<SignedNode> Find(GroupNode query) => query.Nodes.SelectMany(Find);

    private static IEnumerable<SignedNode> Find(SignedNode signed) => signed.Node switch
    {
        GroupNode group => Find(group),
        CountryNamesNode { Names: [var only] } when !only.Any(char.IsWhiteSpace) =>
            [signed with { Node = new WordNode(only) }],
        SynonymsNode names => names.Others.Prepend(names.Typed)
            .Select(name => signed with { Node = new PhraseNode(name, 0) }),
        CountryNamesNode names => names.Names.Select(name => signed with { Node = new PhraseNode(name, 0) }),
        ScopedNode scoped => Find(signed with { Node = scoped.Node }).Select(leaf =>
            leaf.Node is ScopedNode or CountryNode ? leaf : leaf with { Node = scoped with { Node = leaf.Node } }),
        _ => [signed],
    };
}
