namespace RightsGraph.Search.Queries.Parsing;

/// <summary>Joins operands between bars into one group.</summary>
internal static class Alternatives
{
    /// <summary>A minus stays with its own alternative: <c>a | -b</c> is "a, or not b". A plus on any alternative is
    /// one on the group, as no alternative can be required by itself.</summary>
    public static SignedNode Join(IReadOnlyList<SignedNode> parsed)
    {
        var sign = parsed.Any(node => node.Sign == Sign.Must) ? Sign.Must : Sign.Should;
        return new SignedNode(sign, new GroupNode([.. parsed.Select(AsAlternative)]) { AreAlternatives = true });
    }

    private static SignedNode AsAlternative(SignedNode signed) =>
        new(Sign.Should, signed.Sign == Sign.MustNot ? new GroupNode([signed]) : signed.Node);
}
