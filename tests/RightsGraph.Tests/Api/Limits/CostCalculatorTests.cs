using RightsGraph.Api.Limits;
using static RightsGraph.Tests.Api.Limits.ChecksUnderTest;

namespace RightsGraph.Tests.Api.Limits;

public sealed class CostCalculatorTests
{
    [Theory]
    // As a Hot Chocolate server reported it for the same query over the same types.
    [InlineData("{entries(first:50){nodes{id country{name}}}}", 61, 102)]
    [InlineData("{__typename}", 0, 1)]
    [InlineData("{entries{nodes{id}}}", 11, 12)]
    [InlineData("{entries{edges{cursor node{id}}}}", 21, 22)]
    [InlineData("{entries(last:7){nodes{id}}}", 11, 9)]
    [InlineData("{entries(first:3,last:7){nodes{id}}}", 11, 9)]
    [InlineData("{entries(first:null){nodes{id}}}", 11, 12)]
    [InlineData("{entries(first:0){nodes{id}}}", 11, 2)]
    [InlineData("{entries(first:-5){nodes{id}}}", 11, 2)]
    [InlineData("{entries(first:99999999999999999999){nodes{id}}}", 11, 52)]
    [InlineData("{entries(first:\"x\"){nodes{id}}}", 11, 52)]
    [InlineData("{countries(first:50){nodes{entries(first:50){nodes{id}}}}}", 561, 2602)]
    [InlineData("{nodes(ids:[1,2,3]){id}}", 1, 4)]
    [InlineData("{archive{sources{name}}}", 2, 7)]
    [InlineData("{search(query:\"x\",first:2){edges{highlights(maxFragments:4){spans{start}}}}}", 21, 52)]
    [InlineData("{search(query:\"x\",first:2){edges{highlights{spans{start}}}}}", 19, 40)]
    [InlineData("{entries(first:4){...F}} fragment F on EntriesConnection{nodes{country{name}}}", 15, 10)]
    [InlineData("{entries(first:4){...{nodes{...on Entry{country{name}}}}}}", 15, 10)]
    public void CostIsThatOfHotChocolate(string query, long fieldCost, long typeCost)
    {
        var cost = Cost(query);
        Assert.Equal((fieldCost, typeCost), (cost.FieldCost, cost.TypeCost));
    }

    [Theory]
    [InlineData("{suggest(prefix:\"x\",first:50){text}}", 10, 51)]
    [InlineData("{entries(first:50){nodes{related(first:20){id}}}}", 10_011, 1_052)]
    [InlineData("{search(query:\"x\",first:50){edges{reasons{term}}}}", 511, 302)]
    public void WhatIsComputedForEachItemCostsMore(string query, long fieldCost, long typeCost)
    {
        var cost = Cost(query);
        Assert.Equal((fieldCost, typeCost), (cost.FieldCost, cost.TypeCost));
    }

    [Fact]
    public void WhatIsRelatedToAllThatIsRelatedToAPageIsRefused() => AssertRefused(
        Check("{entries(first:10){nodes{related(first:20){related(first:1){id}}}}}"),
        LimitCodes.Cost, "MaxCost", "field cost");

    [Theory]
    [InlineData("query($n:Int){entries(first:$n){nodes{country{name}}}}")]
    [InlineData("query($n:Int=3){entries(first:$n){nodes{country{name}}}}")]
    public void AVariableCountsAsItsLiteral(string query)
    {
        foreach (var size in new[] { 0, 1, 20, 50, 1_000 })
        {
            Assert.Equal(
                Cost($"{{entries(first:{size}){{nodes{{country{{name}}}}}}}}"), Cost(query, new { n = size }));
        }
    }

    [Fact]
    public void AVariableThatIsLeftOutCountsAsItsDefault()
    {
        Assert.Equal(
            Cost("{entries(first:3){nodes{id}}}"), Cost("query($n:Int=3){entries(first:$n){nodes{id}}}"));
        Assert.Equal(Cost("{entries{nodes{id}}}"), Cost("query($n:Int){entries(first:$n){nodes{id}}}"));
        Assert.Equal(
            Cost("{entries{nodes{id}}}"),
            Cost("query($n:Int=3){entries(first:$n){nodes{id}}}", new { n = (int?)null }));
        Assert.Equal(
            Cost("{search(query:\"x\"){edges{highlights{text}}}}"),
            Cost("query($n:Int){search(query:\"x\"){edges{highlights(maxFragments:$n){text}}}}"));
        Assert.Equal(
            Cost("{nodes(ids:[1,2]){id}}"),
            Cost("query($i:[ID!]!){nodes(ids:$i){id}}", new { i = new[] { "1", "2" } }));
    }

    [Fact]
    public void FiftyCountriesWithFiftyEntriesEachPass() => Assert.Null(Check(
        "{countries(first:50){nodes{code entries(first:50){nodes{id title text country{name} citation{label}}}}}}"));

    [Fact]
    public void FiftyTimesFiftyTimesFiftyIsRefused()
    {
        const string Thrice =
            "query($n:Int){countries(first:$n){nodes{entries(first:$n){nodes{"
            + "country{summaries(first:$n){nodes{id}}}}}}}}";
        AssertRefused(Check(Thrice, new { n = 50 }), LimitCodes.Cost, "MaxCost", "30561 field cost");
        AssertRefused(
            Check(Thrice.Replace("$n}", "50", StringComparison.Ordinal).Replace("$n)", "50)", StringComparison.Ordinal)
                .Replace("query($n:Int)", "", StringComparison.Ordinal)),
            LimitCodes.Cost, "MaxCost", "30561 field cost");
    }

    [Fact]
    public void CostIsHeldAtItsEdge()
    {
        const string Query = "{entries(first:50){nodes{id country{name}}}}";
        Assert.Null(Check(new RequestLimits { MaxCost = 102 }, Query));
        AssertRefused(
            Check(new RequestLimits { MaxCost = 101 }, Query), LimitCodes.Cost, "MaxCost", "102 type cost");
        AssertRefused(Check(new RequestLimits { MaxCost = 60 }, Query), LimitCodes.Cost, "MaxCost", "61 field cost");
    }

    [Fact]
    public void ValuesAreHeldAtTheirEdge()
    {
        // 50 countries with 47 leaves and 50 entries of 38 leaves each, and the leaves of the archive.
        string With(int leaves) => "{countries(first:50){nodes{"
            + Repeat(30, i => $"a{i}:name ") + Repeat(17, i => $"b{i}:code ")
            + "entries(first:50){nodes{" + Repeat(30, i => $"a{i}:text ") + Repeat(8, i => $"b{i}:title ") + "}}}} "
            + "archive{" + Repeat(30, i => $"a{i}:version ") + Repeat(leaves, i => $"b{i}:entryCount ") + "}}";
        Assert.Null(Check(With(18)));
        AssertRefused(Check(With(19)), LimitCodes.Values, "MaxValues", "100001 values");
    }

    [Fact]
    public void ManyLeavesOfManyObjectsAreRefused() => AssertRefused(
        Check("{countries(first:50){nodes{entries(first:50){nodes{"
            + Repeat(30, i => $"a{i}:text b{i}:title") + "}}}}}"),
        LimitCodes.Values, "MaxValues", "values");
}
