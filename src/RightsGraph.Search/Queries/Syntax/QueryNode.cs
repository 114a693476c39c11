using System.Collections.Immutable;

namespace RightsGraph.Search.Queries.Syntax;

/// <summary>A query as it was written, not yet analysed.</summary>
internal abstract record QueryNode;

internal sealed record WordNode(string Text) : QueryNode;

/// <summary>Words in this order, up to <paramref name="Slop"/> moves of a word apart.</summary>
internal sealed record PhraseNode(string Text, int Slop) : QueryNode;

internal sealed record PrefixNode(string Text) : QueryNode;

/// <summary>Words up to so many edits from this one; null where the query leaves the number open.</summary>
internal sealed record FuzzyNode(string Text, int? Edits) : QueryNode;

internal sealed record GroupNode(ImmutableArray<SignedNode> Nodes) : QueryNode
{
    /// <summary>Whether the members are joined by bars: then no word follows another.</summary>
    public bool AreAlternatives { get; init; }
}

internal readonly record struct SignedNode(Sign Sign, QueryNode Node);

internal enum Sign
{
    Should,
    Must,
    MustNot,
}
