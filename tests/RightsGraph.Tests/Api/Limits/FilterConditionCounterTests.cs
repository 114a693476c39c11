using RightsGraph.Api.Limits;
using static RightsGraph.Tests.Api.Limits.ChecksUnderTest;

namespace RightsGraph.Tests.Api.Limits;

public sealed class FilterConditionCounterTests
{
    private const int Most = 4;
    private const string Query = "query($w: EntryFilterInput) { entries(where: $w) { totalCount } }";

    private static readonly RequestLimits Limits = new() { MaxFilterConditions = Most };

    [Theory]
    [InlineData("{ entries(where: {title: {eq: \"a\", neq: \"b\"}}) { totalCount } }", 2)]
    [InlineData("{ entries(where: {title: {in: [\"a\", \"b\", \"c\"]}}) { totalCount } }", 3)]
    [InlineData("{ entries(where: {or: [{title: {eq: \"a\"}}, {not: {year: {gt: 1}}}, {}]}) { totalCount } }", 2)]
    [InlineData("{ entries { totalCount } }", 0)]
    [InlineData("{ a: entries(where: {title: {eq: \"a\"}}) { totalCount } search(query: \"a\", "
        + "where: {country: {code: {eq: \"KAZ\"}}}) { totalCount } }", 2)]
    [InlineData("{ ...F b: archive { version } ...F } fragment F on Query { a: entries(where: {year: {gt: 1, lt: 9}}) "
        + "{ totalCount } }", 4)]
    public void EveryOperatorAndEveryValueOfAListCounts(string query, int expected)
    {
        Assert.Null(Check(new RequestLimits { MaxFilterConditions = Math.Max(1, expected) }, query));
        if (expected > 1)
        {
            AssertRefused(
                Check(new RequestLimits { MaxFilterConditions = expected - 1 }, query),
                LimitCodes.Conditions, nameof(RequestLimits.MaxFilterConditions), $"{expected} conditions");
        }
    }

    [Fact]
    public void ConditionsInVariablesCountAsThoseThatAreWritten()
    {
        Assert.Null(Check(Limits, Query, new { w = Or(Most) }));
        AssertRefused(
            Check(Limits, Query, new { w = Or(Most + 1) }),
            LimitCodes.Conditions, nameof(RequestLimits.MaxFilterConditions), "5 conditions");
    }

    [Fact]
    public void AVariableCountsWhereverItIsUsed() => AssertRefused(
        Check(
            Limits,
            "query($w: EntryFilterInput!) { a: entries(where: $w) { totalCount } "
            + "b: entries(where: {or: [$w, {not: $w}]}) { totalCount } }",
            new { w = Or(2) }),
        LimitCodes.Conditions, nameof(RequestLimits.MaxFilterConditions), "6 conditions");

    [Fact]
    public void TheDefaultOfAVariableCountsWhereNoneIsGiven() => AssertRefused(
        Check(
            Limits,
            "query($w: EntryFilterInput = {title: {in: [\"a\", \"b\", \"c\", \"d\", \"e\"]}}) "
            + "{ entries(where: $w) { totalCount } }"),
        LimitCodes.Conditions, nameof(RequestLimits.MaxFilterConditions), "5 conditions");

    [Fact]
    public void ByDefaultEveryCountryCanBeListedOnce() => Assert.Null(Check(
        Query, new { w = new { country = new { code = new { @in = Enumerable.Repeat("KAZ", 197) } } } }));

    private static object Or(int count) =>
        new { or = Enumerable.Range(0, count).Select(i => new { title = new { icontains = $"a{i}" } }) };
}
