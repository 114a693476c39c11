using RightsGraph.Api.Limits;
using static RightsGraph.Tests.Api.Limits.ChecksUnderTest;

namespace RightsGraph.Tests.Api.Limits;

public sealed class DefinitionsCheckTests
{
    [Theory]
    [InlineData("query {0} {{a}}", "The operation")]
    [InlineData("query($v:Int {0}) {{a}}", "The variable `$v`")]
    [InlineData("{{a {0}}}", "The field `a`")]
    [InlineData("{{b{{a{{x {0}}}}}}}", "The field `x`")]
    [InlineData("{{...F {0}}} fragment F on X{{a}}", "A spread of the fragment `F`")]
    [InlineData("{{...F}} fragment F on X {0} {{a}}", "The fragment `F`")]
    [InlineData("{{... {0} {{a}}}}", "An inline fragment")]
    public void DirectivesAreHeldAtTheirEdge(string query, string where)
    {
        string With(int count) => string.Format(
            System.Globalization.CultureInfo.InvariantCulture, query, Repeat(count, i => $"@d{i}"));
        Assert.Null(Check(With(4)));
        AssertRefused(Check(With(5)), LimitCodes.Directives, "MaxDirectives", $"{where} has 5 directives");
    }

    [Fact]
    public void OperationsAreHeldAtTheirEdge()
    {
        Assert.Null(Check(Repeat(50, i => $"query Q{i}{{__typename}}")));
        AssertRefused(
            Check(Repeat(51, i => $"query Q{i}{{__typename}}")), LimitCodes.Operations, "MaxOperations", "51");
    }

    [Fact]
    public void FragmentsAreHeldAtTheirEdge()
    {
        string With(int count) => "{__typename}" + Repeat(count, i => $"fragment F{i} on Query{{__typename}}");
        Assert.Null(Check(With(100)));
        AssertRefused(Check(With(101)), LimitCodes.Fragments, "MaxFragments", "101");
    }

    [Fact]
    public void VariablesAreHeldAtTheirEdge()
    {
        string With(int count) => $"query({Repeat(count, i => $"$v{i}:Int")}){{__typename}}";
        Assert.Null(Check(With(100)));
        AssertRefused(Check(With(101)), LimitCodes.Variables, "MaxVariables", "101");
    }

    [Fact]
    public void ArgumentsAreHeldAtTheirEdge()
    {
        string With(int count) => $"{{a({Repeat(count - 1, i => $"a{i}:1")})@d(a:1)}}";
        Assert.Null(Check(With(1_000)));
        AssertRefused(Check(With(1_001)), LimitCodes.Arguments, "MaxArguments", "1001");
    }

    [Fact]
    public void UsesOfVariablesAreHeldAtTheirEdgeOverAllOperations()
    {
        string With(int count) => "query A{...F} query B{...F @skip(if:$v)} query C{a} fragment F on Query"
            + $"{{a(b:[{Repeat(count, _ => "$v")}] c:{{d:$v}})@d(e:$v)}}";
        Assert.Null(Check(With(997), operationName: "A"));
        AssertRefused(
            Check(With(998), operationName: "A"), LimitCodes.VariableUses, "MaxVariableUses", "2001 uses");
    }
}
