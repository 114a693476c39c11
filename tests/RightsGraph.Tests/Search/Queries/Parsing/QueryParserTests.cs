using RightsGraph.Search.Queries.Parsing;

namespace RightsGraph.Tests.Search.Queries.Parsing;

/// <summary>What is read out of a query, written down in one way: signs, then kinds of nodes.</summary>
public sealed class QueryParserTests
{
    [Theory]
    [InlineData("a b", "[a b]")]
    [InlineData("+a -b", "[+a -b]")]
    [InlineData("--a +-b -+c", "[-a -b +c]")]
    [InlineData("a|b", "[{a b}]")]
    [InlineData("a | b c || d", "[{a b} {c d}]")]
    [InlineData("a | -b", "[{a [-b]}]")]
    [InlineData("-a | b", "[{[-a] b}]")]
    [InlineData("+a | b", "[+{a b}]")]
    [InlineData("a (b (c d) -e)", "[a [b [c d] -e]]")]
    [InlineData("-(a b)", "[-[a b]]")]
    [InlineData("a(b)c", "[a [b] c]")]
    [InlineData("\"a b\"c", "[<a b>0 c]")]
    [InlineData("\"a b\"~3 -\"c\"", "[<a b>3 -<c>0]")]
    [InlineData("\"a b\"~", "[<a b>0]")]
    [InlineData("\"a b\"~c", "[<a b>0 c]")]
    [InlineData("~ ~* *~1 a", "[a]")]
    [InlineData("\"+a NOT\"b", "[<+a NOT>0 b]")]
    [InlineData("\"-a", "[-a]")]
    [InlineData("“a b” „c“ «d»", "[<a b>0 <c>0 <d>0]")]
    [InlineData("\"a", "[a]")]
    [InlineData("a* b** *c d*e", "[a... b... *c d*e]")]
    [InlineData("a~ b~1 c~2 d~7 e~0 f~x", "[a~? b~1 c~2 d~2 e f~x]")]
    [InlineData("a~1* b*~1", "[a~1... b~1]")]
    [InlineData("a-b a+b", "[a-b a+b]")]
    [InlineData("a - + b", "[a b]")]
    [InlineData("() (()) | ) ( \"", "[]")]
    [InlineData("\"\" \" \" a", "[a]")]
    public void ReadsTheQueryLanguage(string query, string written) =>
        Assert.Equal(written, Write(QueryParser.Parse(query)));

    [Fact]
    public void ParenthesesBeyondTheDepthAreIgnored()
    {
        var deep = QueryParser.Parse(new string('(', 2000) + "a" + new string(')', 1000) + " b");
        Assert.Equal(new string('[', 33) + "a b" + new string(']', 33), Write(deep));
    }

    private static string Write(QueryNode node) => node switch
    {
        WordNode word => word.Text,
        PhraseNode phrase => $"<{phrase.Text}>{phrase.Slop}",
        PrefixNode prefix => prefix.Text + "...",
        FuzzyNode fuzzy => $"{fuzzy.Text}~{fuzzy.Edits?.ToString(null, null) ?? "?"}",
        GroupNode { AreAlternatives: true } group => $"{{{Members(group)}}}",
        GroupNode group => $"[{Members(group)}]",
        _ => throw new InvalidOperationException(node.ToString()),
    };

    private static string Members(GroupNode group) => string.Join(' ', group.Nodes.Select(member =>
        (member.Sign == Sign.Must ? "+" : member.Sign == Sign.MustNot ? "-" : string.Empty) + Write(member.Node)));
}
