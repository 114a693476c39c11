using RightsGraph.Api.Limits;
using static RightsGraph.Tests.Api.Limits.ChecksUnderTest;

namespace RightsGraph.Tests.Api.Limits;

public sealed class SearchLengthTests
{
    [Fact]
    public void LengthIsHeldAtItsEdge()
    {
        foreach (var check in Ways)
        {
            Assert.Null(check(new string('a', 4_000)));
            AssertRefused(check(new string('a', 4_001)), LimitCodes.SearchLength, "MaxSearchLength", "4001");
        }

        Assert.All(Ways, check => Assert.Null(check(string.Concat(Enumerable.Repeat("𠀀", 4_000)))));
        AssertRefused(
            Check("query($q:String!){search(query:$q){totalCount}}", new { q = new string('a', 60_000) }),
            LimitCodes.SearchLength, "MaxSearchLength", "60000");
    }

    private static IEnumerable<Func<string, LimitViolation?>> Ways =>
    [
        text => Check($$$"""{search(query:"{{{text}}}"){totalCount}}"""),
        text => Check($$$"""{...F} fragment F on Query{search(query:"{{{text}}}"){totalCount}}"""),
        text => Check("query($q:String!){search(query:$q){totalCount}}", new { q = text }),
        text => Check($$$"""query($q:String="{{{text}}}"){search(query:$q){totalCount}}"""),
    ];
}
