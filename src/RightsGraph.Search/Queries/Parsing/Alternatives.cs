namespace RightsGraph.Search.Queries.Parsing;

/// <summary>Joins what stands between bars into one group.</summary>
internal static class Alternatives
{
    /// <summary>
    /// A minus belongs to its own alternative: <c>a | -b</c> is "a, or not b". No alternative can be a must by itself,
    /// so a plus on any of them is one on the group.
    /// </summary>
    public static SignedNode Join(IReadOnlyList<SignedNode> parsed)
    {
        var sign = parsed.Any(node => node.Sign == Sign.Must) ? Sign.Must : Sign.Should;
        return new SignedNode(sign, new GroupNode([.. parsed.Select(AsAlternative)]) { AreAlternatives = true });
    }

    private static SignedNode AsAlternative(SignedNode signed) =>
        new(Sign.Should, signed.Sign == Sign.MustNot ? new GroupNode([signed]) : signed.Node);
}
