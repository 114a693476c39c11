using CsCheck;
using GraphQL;
using GraphQLParser.AST;
using RightsGraph.Api.Limits;
using RightsGraph.Api.Schema;
using static RightsGraph.Tests.Api.Limits.ChecksUnderTest;

namespace RightsGraph.Tests.Api.Limits;

public sealed class ExpandedSizeCounterTests
{
    private static readonly SchemaCosts Costs = new(RightsGraphSchema.Create(), 5);

    [Fact]
    public void WhatIsCountedOnceAFragmentIsWhatANaiveWalkCounts() => Gen.Int.Sample(seed =>
    {
        var document = Parse(RandomDocument.Of(seed));
        var operation = document.Definitions.OfType<GraphQLOperationDefinition>().Single();
        var naive = new NaiveCount(document);
        var expected = naive.Count();
        var fragments = new FragmentGraph(document);
        var size = new ExpandedSizeCounter(fragments).Count(operation);
        var cost = new CostCalculator(
            Costs, fragments, new ArgumentLookup(operation, Inputs.Empty), assumedListSize: 5).CostOf(operation);

        Assert.Null(fragments.Circular);
        Assert.Equal((naive.Fields, naive.Spreads, naive.Depth), (size.All.Fields, size.Spreads, size.All.Depth));
        Assert.Equal(expected, cost);
    });

    [Theory]
    [InlineData(Saturating.Max, 1)]
    [InlineData(Saturating.Max, Saturating.Max)]
    [InlineData(3_000_000_000, 3_000_000_000)]
    public void CountsStopWhereNumbersEnd(long left, long right)
    {
        Assert.InRange(Saturating.Add(left, right), left, Saturating.Max);
        Assert.Equal(Saturating.Max, Saturating.Multiply(left, right));
    }
}
