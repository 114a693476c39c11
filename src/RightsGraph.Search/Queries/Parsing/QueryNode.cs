using System.Collections.Immutable;
using RightsGraph.Archive.Countries;

namespace RightsGraph.Search.Queries.Parsing;

/// <summary>A query as it was written, not yet analysed. Equal trees run alike.</summary>
internal abstract record QueryNode;

/// <summary>What is looked for by its words.</summary>
internal abstract record TextNode(string Text) : QueryNode;

internal sealed record WordNode(string Text) : TextNode(Text);

/// <summary>Words in this order, up to <paramref name="Slop"/> moves of a word apart.</summary>
internal sealed record PhraseNode(string Text, int Slop) : TextNode(Text);

internal sealed record PrefixNode(string Text) : TextNode(Text);

/// <summary>Words up to so many edits from this one; null where the query leaves the number open.</summary>
internal sealed record FuzzyNode(string Text, int? Edits) : TextNode(Text);

/// <summary>Looks for the node in one field alone. What stands in it may name another field, and that counts.</summary>
internal sealed record ScopedNode(SearchField Field, QueryNode Node) : QueryNode;

/// <summary>Texts on the page of a country.</summary>
internal sealed record CountryNode(Country Country) : QueryNode;

/// <summary>
/// Names of one country, that which was typed first: they stand for the same, and the best of them counts.
/// </summary>
internal sealed record CountryNamesNode(ImmutableArray<string> Names) : QueryNode
{
    public bool Equals(CountryNamesNode? other) =>
        other is not null && Names.AsSpan().SequenceEqual(other.Names.AsSpan());

    public override int GetHashCode() => Names[0].GetHashCode(StringComparison.Ordinal);
}

internal sealed record GroupNode(ImmutableArray<SignedNode> Nodes) : QueryNode
{
    /// <summary>Whether the members are joined by bars: then no word follows another.</summary>
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
