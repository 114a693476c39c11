using RightsGraph.Api.Limits;
using static RightsGraph.Tests.Api.Limits.GuardUnderTest;

namespace RightsGraph.Tests.Api.Limits;

public sealed class SearchTextCheckTests
{
    [Fact]
    public void LengthIsHeldAtItsEdge()
    {
        foreach (var check in Ways)
        {
            Assert.Null(check(new string('a', 4_000)));
            AssertRefused(check(new string('a', 4_001)), LimitCodes.SearchLength, "MaxSearchLength", "4001");
        }

        AssertRefused(
            Check("query($q:String!){search(query:$q){totalCount}}", new { q = new string('a', 60_000) }),
            LimitCodes.SearchLength, "MaxSearchLength", "60000");
    }

    [Fact]
    public void WordsAreHeldAtTheirEdge()
    {
        const string Query = "query($q:String!){search(query:$q){totalCount}}";
        var limits = new RequestLimits { MaxSearchTerms = 256 };

        Assert.Null(Check(limits, Query, new { q = Repeat(256, i => $"w{i}") }));
        AssertRefused(
            Check(limits, Query, new { q = Repeat(257, i => $"w{i}") }),
            LimitCodes.SearchTerms, "MaxSearchTerms", "257 words");
    }

    [Fact]
    public void NoTextWithinItsLengthHasTooManyWords()
    {
        foreach (var check in Ways)
        {
            Assert.Null(check(new string('人', 4_000)));
            Assert.Null(check(string.Concat(Enumerable.Repeat("𠀀", 4_000))));
        }
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("+police -\"human rights\"~2 (torture | ill-treat*)", 7)]
    [InlineData("ÉTAT d’urgence", 3)]
    [InlineData("e\u0301tat हिन्दी", 2)]
    [InlineData("人权 とう カタカナ", 5)]
    [InlineData("𠀀𠀁", 2)]
    [InlineData("12.5 a_b", 4)]
    [InlineData("\ud800", 0)]
    public void WordsAreThoseThatTheSearchEngineLooksUpOrMore(string text, int words) =>
        Assert.Equal(words, SearchTextCheck.CountTerms(text));

    private static IEnumerable<Func<string, LimitViolation?>> Ways =>
    [
        text => Check($$$"""{search(query:"{{{text}}}"){totalCount}}"""),
        text => Check($$$"""{...F} fragment F on Query{search(query:"{{{text}}}"){totalCount}}"""),
        text => Check("query($q:String!){search(query:$q){totalCount}}", new { q = text }),
        text => Check($$$"""query($q:String="{{{text}}}"){search(query:$q){totalCount}}"""),
    ];
}
