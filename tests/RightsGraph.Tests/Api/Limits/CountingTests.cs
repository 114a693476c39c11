using CsCheck;
using GraphQL;
using GraphQLParser.AST;
using RightsGraph.Api.Limits;
using RightsGraph.Api.Schema;
using static RightsGraph.Tests.Api.Limits.GuardUnderTest;

namespace RightsGraph.Tests.Api.Limits;

public sealed class CountingTests
{
    private static readonly SchemaPrices Prices = new(RightsGraphSchema.Create(), 5);

    [Fact]
    public void WhatIsCountedOnceAFragmentIsWhatANaiveWalkCounts() => Gen.Int.Sample(seed =>
    {
        var document = Parse(RandomDocument.Of(seed));
        var operation = document.Definitions.OfType<GraphQLOperationDefinition>().Single();
        var naive = new NaiveCount(document);
        var expected = naive.Count();
        var fragments = new FragmentGraph(document);
        var extent = new ExtentMeasure(fragments).Of(operation);
        var cost = new CostMeasure(
            Prices, fragments, new GivenValues(operation, Inputs.Empty), new RequestLimits()).Of(operation);

        Assert.Null(fragments.Circular);
        Assert.Equal((naive.Fields, naive.Spreads, naive.Depth), (extent.Fields, extent.Spreads, extent.Depth));
        Assert.Equal(expected, cost);
    });

    [Theory]
    [InlineData(Saturating.Most, 1)]
    [InlineData(Saturating.Most, Saturating.Most)]
    [InlineData(3_000_000_000, 3_000_000_000)]
    public void CountsStopWhereNumbersEnd(long left, long right)
    {
        Assert.InRange(Saturating.Add(left, right), left, Saturating.Most);
        Assert.Equal(Saturating.Most, Saturating.Multiply(left, right));
    }
}
