using CsCheck;
using RightsGraph.Search;

namespace RightsGraph.Tests.Search.Results.Highlighting;

public sealed class ExcerptTests
{
    private const string Text =
        "The police beat a journalist. Nothing was said of it for years. In the oil town of Zhanaozen, oil workers "
        + "went on strike; the striking workers were shot at.";

    private static readonly Gen<string> AnyText = Gen.OneOf(
        "torture", "oil workers", "police", "e\u0301te\u0301", "😀", "👩‍👩‍👧", ". ", " ", "\n", "  ", "、人权", "право",
        "longwordwithoutanyblankinitatall", "\u0301", "\uD83D", "\r\n", "नमस्ते ", "🇰🇿")
        .List[0, 60].Select(string.Concat);

    [Theory]
    [InlineData("strike", 60, "oil workers went on strike;")]
    [InlineData("journalist", 40, "The police beat a journalist.")]
    [InlineData("kazakhstan", 40, "The police beat a journalist. Nothing")] // the country's name: not in the text
    [InlineData("", 40, "The police beat a journalist. Nothing")]
    [InlineData("strike", 2_000, Text)]
    public void OfAHitItIsThePassageThatMatches(string query, int length, string expected)
    {
        using var index = SearchArchive.IndexOfTexts(Text);
        var excerpt = index.Find(query).Hits[0].Excerpt(length);

        Assert.Contains(expected, excerpt, StringComparison.Ordinal);
        Assert.InRange(excerpt!.Length, 1, length);
    }

    [Fact]
    public void ItIsTheSameBeforeAndBehindHighlights()
    {
        using var index = SearchArchive.IndexOfTexts(Text, "A strike of teachers.");
        var hits = index.Find("strike").Hits;
        var first = hits.Select(hit => hit.Excerpt(60)).ToArray();
        var highlights = hits.Select(hit => hit.Highlights(3, 60)[0].Text).ToArray();

        Assert.Equal(first, hits.Reverse().Select(hit => hit.Excerpt(60)).Reverse());
        Assert.Equal(first, highlights);
    }

    [Fact]
    public void WithoutATextThereIsNone()
    {
        using var index = SearchArchive.Index(SearchArchive.Entry(1, text: null, title: "Torture"));
        Assert.Null(index.Find("torture").Hits[0].Excerpt(100));
        Assert.Null(Excerpts.Beginning(null, 100));
    }

    [Theory]
    [InlineData("  One two three", 20, "One two three")]
    [InlineData("One two three", 7, "One two")]
    [InlineData("One two three", 6, "One")]
    [InlineData("One, two three", 4, "One,")]
    [InlineData("Supercalifragilistic", 5, "Super")]
    [InlineData(" \n ", 20, "")]
    [InlineData("", 20, "")]
    [InlineData("人权人权人权", 4, "人权人权")]
    [InlineData("😀😀", 3, "😀")]
    public void TheBeginningIsCutBetweenWords(string text, int length, string expected) =>
        Assert.Equal(expected, Excerpts.Beginning(text, length));

    [Fact]
    public void ItIsAPartOfTheTextNoLongerThanAskedAndCutWhereItMayBe() =>
        Gen.Select(AnyText, Gen.Int[1, 120]).Sample((text, length) =>
        {
            using var index = SearchArchive.IndexOfTexts(text);
            var hits = index.Find("torture | \"oil workers\" | pol*").Hits;
            var passage = hits.Count == 0 ? null : hits[0].Excerpt(length);
            var beginning = Excerpts.Beginning(text, length)!;
            Assert.StartsWith(beginning, text.TrimStart(), StringComparison.Ordinal);
            Assert.All(new[] { beginning, passage ?? "" }, excerpt =>
            {
                Assert.InRange(excerpt.Length, 0, length);
                Assert.Contains(excerpt, text, StringComparison.Ordinal);
                Assert.Equal(excerpt.Trim(), excerpt);
            });

            // Behind the beginning nothing of its last word is left, unless that is longer than any word.
            var behind = text.TrimStart()[beginning.Length..];
            var rest = new string([.. behind.TakeWhile(letter => !char.IsWhiteSpace(letter))]);
            var word = beginning[(LastBlank(beginning) + 1)..] + rest;
            Assert.True(rest.Length == 0 || word.Length > Math.Min(length, 40), $"{beginning}|{rest}");
        });

    private static int LastBlank(string text) => text.AsSpan().LastIndexOfAny(" \n\r");
}
