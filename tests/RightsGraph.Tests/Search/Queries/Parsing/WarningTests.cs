namespace RightsGraph.Tests.Search.Queries.Parsing;

public sealed class WarningTests
{
    [Theory]
    [InlineData("police torture")]
    [InlineData("+police -court \"a b\"~3 title:x country:KAZ")]
    [InlineData("Update:Kazakhstan 10:30 https://www.hrw.org/x")]
    [InlineData("police – court & prison (police) ¿smith?")]
    [InlineData("title:-court +a -b | NOT text:c")]
    [InlineData("+the | police")]
    [InlineData("")]
    public void WhatIsReadAsItWasMeantWarnsOfNothing(string query) => Assert.Empty(Warnings(query));

    [Theory]
    [InlineData("\"police", "quotation mark without its counterpart")]
    [InlineData("(police", "parenthesis without its counterpart")]
    [InlineData("police)", "parenthesis without its counterpart")]
    [InlineData("police - court", "nothing that it could apply to: `-`")]
    [InlineData("| police", "to: `|`")]
    [InlineData("OR police", "to: `OR`")]
    [InlineData("police OR", "to: `OR`")]
    [InlineData("police || court", "to: `|`")]
    [InlineData("\"\" OR police", "`OR`")]
    [InlineData("AND police", "to: `AND`")]
    [InlineData("police AND AND court", "to: `AND`")]
    [InlineData("-+torture", "only the last counts; ignored: `-`")]
    [InlineData("NOT NOT torture", "only the last counts; ignored: `NOT`")]
    [InlineData("title:text:torture", "only the last counts; ignored: `title:`")]
    [InlineData("title:(text:torture country:KAZ)", "only the last counts; ignored: `title:`")]
    [InlineData("NOT - torture", "`-`, `NOT`")]
    [InlineData("police ~", "to: `~`")]
    [InlineData("police**", "to: `*`")]
    [InlineData("police*~1", "to: `*`")]
    [InlineData("\"\" police", "to: `\"\"`")]
    [InlineData("police -(( ))", "to: `()`, `-`")]
    [InlineData("country:\"\"", "`country:`")]
    [InlineData("title:", "`title:` was taken literally")]
    [InlineData("Title: police", "`Title:` was taken literally")]
    [InlineData("police title:*", "`title:`")]
    [InlineData("\"oil workers\"~ police", "The ~ behind `\"oil workers\"` was ignored")]
    [InlineData("(police)~2", "`~2` was taken literally")]
    [InlineData("po~lice", "`po~lice` was taken literally")]
    [InlineData("p*l*", "`p*l*` was taken literally")]
    [InlineData("!torture", "`!torture` was taken literally")]
    [InlineData("police && court", "`&&` was taken literally")]
    [InlineData("police -–", "`-–` was ignored: it has no letter")]
    [InlineData("police -(– …)", "`-(– …)` was ignored: it has no letter")]
    [InlineData("police title:?", "`title:?` was ignored: it has no letter")]
    [InlineData("police \"?!\"", "`\"?!\"` was ignored: it has no letter")]
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
    public void WhatIsGatheredIsSaidAmongAnyNumberOfWarnings()
    {
        var query = string.Join(' ', Enumerable.Range(0, 30).Select(number => $"field:{number}")) + " the police +";
        var warnings = Warnings(query);
        Assert.Equal(20, warnings.Count);
        Assert.Contains("`+`", warnings[^2], default);
        Assert.Contains("`the`", warnings[^1], default);
    }

    [Fact]
    public void WhatGoesBeyondALimitIsSaid()
    {
        Assert.Contains("32 deep", Warnings(new string('(', 40) + "police" + new string(')', 40)).Single(), default);
        Assert.Contains("256 different terms", Warnings(Words(257, "")).Single(), default);
        Assert.Contains("8 words with * or ~", Warnings(Words(9, "~1")).Single(), default);
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
