using System.Text.Json;
using RightsGraph.Api.Limits;
using static RightsGraph.Tests.Api.Limits.ChecksUnderTest;

namespace RightsGraph.Tests.Api.Limits;

public sealed class VariablesCheckTests
{
    [Fact]
    public void LargerVariablesThanAllowedAreRefused()
    {
        var most = new RequestLimits().MaxVariablesBytes - """{"q":""}""".Length;
        Assert.Null(Scan($$"""{"q":"{{new string('a', most)}}"}"""));
        AssertRefused(
            Scan($$"""{"q":"{{new string('a', most + 1)}}"}"""),
            LimitCodes.VariablesBytes, "MaxVariablesBytes", "65537");
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public void DeeperVariablesThanAllowedAreRefused(string open, string close)
    {
        string Nested(int depth) => "{\"v\":" + string.Concat(Enumerable.Repeat(open, depth - 1)) + "1"
            + string.Concat(Enumerable.Repeat(close, depth - 1)) + "}";
        Assert.Null(Scan(Nested(50)));
        foreach (var depth in new[] { 51, 8_000 })
        {
            AssertRefused(
                Scan(Nested(depth)), LimitCodes.VariablesNesting, "MaxVariablesNesting", "more than 50");
        }
    }

    [Fact]
    public void NoVariablesAreWithinTheLimits() => Assert.Null(VariablesCheck.Check(null, new RequestLimits()));

    private static LimitViolation? Scan(string json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 20_000 });
        return VariablesCheck.Check(document.RootElement, new RequestLimits());
    }
}
