using CsCheck;
using GraphQLParser;
using RightsGraph.Api.Limits;
using static RightsGraph.Tests.Api.Limits.ChecksUnderTest;

namespace RightsGraph.Tests.Api.Limits;

public sealed class TokenScannerTests
{
    private static readonly string[] Pieces =
    [
        "{", "}", "(", ")", "[", "]", "!", "$", "&", "|", ":", "=", "@", "...", "name", "_x9", " ", "\n", ",", "\t",
        "\uFEFF", "1 ", "-1", "0 ", "1.5 ", "-1.5e+3 ", "2E9 ", "\"\"", "\"a\"", "\"\\\"\"", "\"\\\\\"", "\"é#{\"",
        "\"\"\"\"\"\"", "\"\"\"a \"\" \\\"\"\" \\ b\"\"\"", "\"\"\"\n#\n\"\"\"",
        "# comment {[(\"\n", "#\r", "\"\\u00e9\"",
    ];

    [Fact]
    public void TokensAreThoseOfTheParsersLexer() =>
        Gen.Int[0, Pieces.Length - 1].Array[0, 40].Sample(indices =>
        {
            // A blank behind each, so that no two pieces make a third.
            var text = string.Join(' ', indices.Select(index => Pieces[index]));
            Assert.Equal(LexerCount(text), ScannedCount(text));
        });

    [Theory]
    [InlineData("[1-1-1]")]
    [InlineData("{a(b:-1)...c}")]
    [InlineData("a:b,c")]
    [InlineData("\"\"\"\"\"\"\"\"")]
    public void TokensNeedNoBlanksBetween(string text) =>
        Assert.Equal(LexerCount(text), ScannedCount(text));

    [Fact]
    public void AnyTextIsScannedToItsEnd() =>
        Gen.String[Gen.Char["{}[]()\"\\#.\n -1eE+_a\u0000\ud800"], 0, 60]
            .Sample(text => ScannedCount(text) >= 0);

    [Fact]
    public void MoreTokensThanAllowedAreRefused()
    {
        Assert.Null(TokenScanner.Check("{" + Repeat(14_998, _ => "id") + "}"));
        AssertRefused(
            TokenScanner.Check("{" + Repeat(14_999, _ => "id") + "}"),
            LimitCodes.Tokens, "MaxTokens", "more than 15000");
        AssertRefused(
            TokenScanner.Check("{id}" + Repeat(14_998, _ => "#\n")),
            LimitCodes.Tokens, "MaxTokens", "more than 15000");
    }

    [Fact]
    public void ALongerDocumentThanAllowedIsRefused()
    {
        var most = new RequestLimits().MaxDocumentLength;
        Assert.Null(Check("{__typename}".PadRight(most)));
        AssertRefused(
            Check("{__typename}".PadRight(most + 1)), LimitCodes.DocumentLength, "MaxDocumentLength", "131073");
    }

    [Fact]
    public void ALongerNameThanAllowedIsRefused()
    {
        var most = new string('a', 256);
        Assert.Null(Check($"{{{most}}}"));
        AssertRefused(Check($"{{{most}a}}"), LimitCodes.NameLength, "MaxNameLength", "256");
        Assert.Null(Check($$$"""{search(query:"{{{most}}}a"){totalCount}}"""));
    }

    [Theory]
    [InlineData("", "{a", "{a}", "}", "", 1)]
    [InlineData("", "{...", "{a}", "}", "", 1)]
    [InlineData("", "{...on A", "{a}", "}", "", 1)]
    [InlineData("{a(b:", "[", "1", "]", ")}", 2)]
    [InlineData("{a(b:", "{c:", "1", "}", ")}", 2)]
    [InlineData("query($a:Int=", "[", "1", "]", "){a}", 1)]
    [InlineData("query($a:", "[", "Int", "]", "){a}", 1)]
    public void NestingIsRefusedBeforeTheParserIsTooDeep(
        string before, string open, string core, string close, string behind, int otherBrackets)
    {
        string Nested(int depth) => before + string.Concat(Enumerable.Repeat(open, depth))
            + core + string.Concat(Enumerable.Repeat(close, depth)) + behind;
        var most = 50 - otherBrackets;

        Assert.Null(TokenScanner.Check(Nested(most)));
        Parse(Nested(most));
        foreach (var depth in new[] { most + 1, 10_000 })
        {
            AssertRefused(
                TokenScanner.Check(Nested(depth)), LimitCodes.Nesting, "MaxNesting", "more than 50");
        }
    }

    private static int ScannedCount(string text)
    {
        var scanner = new TokenScanner(text);
        var count = 0;
        while (scanner.TryRead(out _, out _))
        {
            count++;
        }

        return count;
    }

    private static int LexerCount(string text)
    {
        var (count, position) = (0, 0);
        for (var token = Lexer.Lex(text, position); token.Kind != TokenKind.EOF; token = Lexer.Lex(text, position))
        {
            count++;
            position = token.End;
        }

        return count;
    }
}
