namespace RightsGraph.Tests.Search.Queries.Reading;

public sealed class WarningTests
{
    [Theory]
    [InlineData("police torture")]
    [InlineData("+police -court \"a b\"~3 title:x country:KAZ")]
    [InlineData("Update:Kazakhstan 10:30 https://www.hrw.org/x")]
    [InlineData("")]
    public void WhatIsReadAsItWasMeantWarnsOfNothing(string query) => Assert.Empty(Warnings(query));

    [Theory]
    [InlineData("\"police", "quotation mark without its counterpart")]
    [InlineData("(police", "parenthesis without its counterpart")]
    [InlineData("police)", "parenthesis without its counterpart")]
    [InlineData("police - court", "nothing that it could apply to: `-`")]
    [InlineData("| police", "`|`")]
    [InlineData("police AND", "`AND`")]
    [InlineData("police *", "`*`")]
    [InlineData("the police of it", "such words: `the`, `of`, `it`")]
    [InlineData("pol*ce", "`pol*ce` was taken literally")]
    [InlineData("/pol.ce/", "regular expressions")]
    [InlineData("police^5", "more weight")]
    [InlineData("year:[2001", "ranges")]
    [InlineData("[1 TO 5]", "ranges")]
    [InlineData("author:smith", "title, text and country")]
    [InlineData("title: police", "without a blank")]
    [InlineData("police~7", "with 2 edits")]
    [InlineData("\"a b\"~500", "with 99 moves")]
    [InlineData("country:Narnia", "`Narnia` is no country")]
    [InlineData("country:Kazachstan", "Did you mean Kazakhstan?")]
    [InlineData("a OR b AND c", "OR was read first")]
    public void WhatIsIgnoredOrTakenLiterallyIsSaid(string query, string expected) =>
        Assert.Contains(Warnings(query), warning => warning.Contains(expected, StringComparison.Ordinal));

    [Fact]
    public void WhatGoesBeyondALimitIsSaid()
    {
        Assert.Contains("32 deep", Warnings(new string('(', 40) + "police" + new string(')', 40)).Single(), default);
        Assert.Contains("256 different terms", Warnings(Words(257, "")).Single(), default);
        Assert.Contains("16 words with * or ~", Warnings(Words(17, "~1")).Single(), default);
        Assert.Contains("first 4,000 characters", Warnings(new string(' ', 4000) + "police").Single(), default);
    }

    [Fact]
    public void APrefixOfTooManyWordsIsSaid()
    {
        using var index = SearchArchive.IndexOfTexts(Enumerable.Range(0, 500).Select(number => $"case{number}"));
        Assert.Contains("`case`", index.Find("case*").UnderstoodAs.Warnings.Single(), default);
        Assert.Contains("`case`", index.Find("text:case*").UnderstoodAs.Warnings.Single(), default);
        Assert.Equal(500, index.Find("text:case*").TotalCount);
        Assert.Empty(index.Find("case1*").UnderstoodAs.Warnings);
    }

    private static string Words(int count, string end) =>
        string.Join(' ', Enumerable.Range(0, count).Select(number => $"w{number}{end}"));

    private static IReadOnlyList<string> Warnings(string query)
    {
        using var index = SearchArchive.IndexOfTexts("police", "a police court of the smith", "w1");
        return index.Find(query).UnderstoodAs.Warnings;
    }
}
