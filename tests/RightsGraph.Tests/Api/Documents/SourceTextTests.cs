using RightsGraph.Tests.Support;
using static RightsGraph.Tests.Api.Records;

namespace RightsGraph.Tests.Api.Documents;

/// <summary>The syntax of the September 2025 edition.</summary>
public sealed class SourceTextTests : IDisposable
{
    private readonly ArchiveUnderTest archive = ArchiveOf(Entry("a"));

    [Theory]
    [InlineData("""\u{1F600}""", "😀")]
    [InlineData("""\uD83D\uDE00""", "😀")]
    [InlineData("""a\u{41}b\u{00000042}""", "aAbB")]
    [InlineData("""\u{22}\u{5c}\u{A}\u{3}\u{0}""", "\"\\\n\u0003\0")]
    [InlineData("""\"\\\/\b\f\n\r\t\u0041""", "\"\\/\b\f\n\r\tA")]
    [InlineData("\u0001 raw \t", "\u0001 raw \t")]
    public async Task EveryCharacterCanStandInAString(string written, string meant)
    {
        using var titled = ArchiveOf(Entry("meant", title: meant), Entry("other", title: "other"));

        Assert.Equal("meant", await titled.NamesAsync($"entries(where: {{title: {{eq: \"{written}\"}}}})"));
        Assert.Equal("meant", await titled.NamesAsync(
            $"query($t: String = \"{written}\") "
            + "{ list: entries(where: {title: {in: [$t]}}) { nodes { url } } }"));
    }

    [Theory]
    [InlineData("""{ entries(after: "\uDE00") { totalCount } }""", 19)]
    [InlineData("""{ entries(after: "\uD83D") { totalCount } }""", 19)]
    [InlineData("""{ entries(after: "\uD83Dx\uDE00") { totalCount } }""", 19)]
    [InlineData("""{ entries(after: "\uDE00\uD83D") { totalCount } }""", 19)]
    [InlineData("""{ entries(after: "x\u{D83D}") { totalCount } }""", 20)]
    [InlineData("""{ entries(after: "\u{110000}") { totalCount } }""", 19)]
    [InlineData("""{ entries(after: "\u{}") { totalCount } }""", 19)]
    [InlineData("""{ entries(after: "\u{1F600") { totalCount } }""", 19)]
    [InlineData("""{ entries(after: "\u12") { totalCount } }""", 19)]
    [InlineData("""{ entries(after: "\q") { totalCount } }""", 19)]
    [InlineData("""{ entries(first: 1x) { totalCount } }""", 19)]
    [InlineData("""{ entries(first: 1.5.2) { totalCount } }""", 21)]
    [InlineData("""{ entries(first: 1first: 2) { totalCount } }""", 19)]
    public async Task HalfACharacterAndWhatIsNoNumberAreSyntaxErrors(string query, int column)
    {
        var error = (await archive.AskAsync(query)).Error();

        Assert.Equal("SYNTAX_ERROR", error.Code());
        Assert.Equal(column, error.At("locations", 0, "column").GetInt32());
    }

    [Theory]
    [InlineData("""
        "an operation"
        query("a variable" $n: Int = 1, "another" $s: String = "x" "a third" $o: String = "y") {
          entries(first: $n, after: $s, before: $o) { ...F }
        }
        "a fragment"
        fragment F on EntriesConnection { nope }
        """, "6:35")]
    [InlineData("\"\"\"\r\nlines\r\n\"\"\" # and \\q\r\nquery Q { nope }", "4:11")]
    [InlineData("""query Q { entries(after: "\u{1F600}\u{1F600}") { nope } }""", "1:50")]
    public async Task WhatStandsBehindDescriptionsAndEscapesKeepsItsPlace(string query, string place)
    {
        var error = (await archive.AskAsync(query)).At("errors", 0);

        Assert.Equal("VALIDATION_FAILED", error.Code());
        Assert.Contains("'nope'", error.Message(), StringComparison.Ordinal);
        Assert.Equal(place, $"{error.At("locations", 0, "line")}:{error.At("locations", 0, "column")}");
    }

    [Theory]
    [InlineData("\"text\" { __typename }")]
    [InlineData("\"one\" \"two\" query Q { __typename }")]
    [InlineData("query Q(\"one\" \"two\" $n: Int) { entries(first: $n) { totalCount } }")]
    [InlineData("query Q($n: Int \"text\") { entries(first: $n) { totalCount } }")]
    [InlineData("query Q($n: Int) { entries(\"text\" first: $n) { totalCount } }")]
    [InlineData("{ \"text\" __typename }")]
    public async Task ADescriptionStandsBeforeADefinitionAlone(string query) =>
        Assert.Equal("SYNTAX_ERROR", (await archive.AskAsync(query)).Error().Code());

    [Theory]
    [InlineData("query Q($a: Int, $b: Int @include(if: $a)) { __typename }", 39)]
    [InlineData("query Q($a: Int @tag(of: [{x: [$a]}])) { __typename }", 32)]
    public async Task ADirectiveOfAVariableDefinitionTakesConstantsAlone(string query, int column)
    {
        var error = (await archive.AskAsync(query)).Error();
        Assert.Equal("SYNTAX_ERROR", error.Code());
        Assert.Contains("Unexpected variable \"$a\" in constant value", error.Message(), StringComparison.Ordinal);
        Assert.Equal(column, error.At("locations", 0, "column").GetInt32());
    }

    public void Dispose() => archive.Dispose();
}
