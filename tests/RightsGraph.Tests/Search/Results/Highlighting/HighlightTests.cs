using RightsGraph.Search;

namespace RightsGraph.Tests.Search.Results.Highlighting;

public sealed class HighlightTests
{
    private const string Text =
        "The police beat a journalist. Nothing was said of it for years. In the oil town of Zhanaozen, oil workers "
        + "went on strike; the striking workers were shot at. A court blamed the opposition. The journalist, who "
        + "had seen the oil workers die, was beaten by the police and tortured.";

    [Theory]
    [InlineData("journalists", "journalist journalist")]
    [InlineData("beat*", "beat beaten")]
    [InlineData("jurnalist~1", "journalist journalist")]
    [InlineData("\"oil workers\"", "oil workers,oil workers")]
    [InlineData("\"oil workers\" oil", "oil,oil workers,oil workers")]
    [InlineData("\"court opposition\"~2", "court opposition")]
    [InlineData("police -dog", "police police")]
    [InlineData("tortured -(dog cat)", "tortured")]
    [InlineData("tortured | (+police +dog)", "tortured")] // only what made the hit match
    [InlineData("tortured (police -court)", "tortured")]
    [InlineData("tortured (court -dog)", "court tortured")]
    [InlineData("the court", "court")]
    public void MarksWhatMadeTheHitMatch(string query, string marked)
    {
        using var index = SearchArchive.IndexOfTexts(Text);
        var expected = marked.Split(marked.Contains(',', StringComparison.Ordinal) ? ',' : ' ');
        Assert.Equal(expected, index.Marked(query));
    }

    [Fact]
    public void TheBestFragmentComesFirst()
    {
        using var index = SearchArchive.IndexOfTexts(Text, "the police", "a journalist");
        var highlights = index.Find("journalist beaten tortured").Hits[0].Highlights(3, 120);
        Assert.StartsWith("A court blamed the opposition. The", highlights[0].Text, StringComparison.Ordinal);
        Assert.Equal(["journalist", "beaten", "tortured"], SearchArchive.Marked(highlights[0]));
        Assert.StartsWith("The police beat", highlights[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void FragmentsBeginAndEndWithSentencesWhereTheyFit()
    {
        using var index = SearchArchive.IndexOfTexts(Text);
        var highlight = Assert.Single(index.Find("opposition").Hits[0].Highlights(3, 50));
        Assert.Equal("A court blamed the opposition.", highlight.Text);
    }

    [Fact]
    public void FragmentsDoNotOverlapAndCountOverAllFields()
    {
        using var index = SearchArchive.Index(SearchArchive.Summary(1, Text, title: "Oil workers of Kazakhstan"));
        var hit = index.Find("oil workers kazakhstan").Hits[0];
        var highlights = hit.Highlights(50, 60);
        Assert.Equal(
            [SearchField.Title, SearchField.Text, SearchField.Text, SearchField.Text, SearchField.Country],
            highlights.Select(highlight => highlight.Field));
        Assert.Equal(3 + 6 + 1, highlights.Sum(highlight => highlight.Spans.Count));
        Assert.Equal(highlights.Take(2).Select(shown => shown.Text), hit.Highlights(2, 60).Select(same => same.Text));
        Assert.Empty(hit.Highlights(0, 60));
    }

    [Fact]
    public void AnEntryWithoutTextShowsItsCountry()
    {
        using var index = SearchArchive.Index(SearchArchive.Entry(1, text: null));
        var highlight = Assert.Single(index.Find("kazakhstan").Hits[0].Highlights(3, 160));
        Assert.Equal(SearchField.Country, highlight.Field);
        Assert.Equal("<mark>Kazakhstan</mark>", highlight.Html);
    }

    [Fact]
    public void HtmlIsEscapedAndSpansCountUtf16Units()
    {
        using var index = SearchArchive.IndexOfTexts("😀 <b>\"Torture\"</b> & 'police’s' <script>");
        var highlight = Assert.Single(index.Find("torture police").Hits[0].Highlights(3, 160));
        Assert.Equal([new TextSpan(7, 14), new TextSpan(23, 31)], highlight.Spans);
        Assert.Equal(
            "😀 &lt;b&gt;&quot;<mark>Torture</mark>&quot;&lt;/b&gt; &amp; "
            + "&#39;<mark>police’s</mark>&#39; &lt;script&gt;",
            highlight.Html);
    }

    [Fact]
    public void AMatchThatIsLongerThanTheFragmentIsShownWhole()
    {
        using var index = SearchArchive.IndexOfTexts(Text);
        Assert.Equal("oil workers", index.Find("\"oil workers\"").Hits[0].Highlights(1, 3)[0].Text);
    }

    [Theory]
    [InlineData("torture\u0301 here", "torture\u0301")]
    [InlineData("torture\u1ACE here", "torture\u1ACE")] // a mark that is younger than the index's tables
    [InlineData("torture\u20DD\uFE0F here", "torture\u20DD\uFE0F")]
    [InlineData("👩🏽‍⚖️torture👩🏽‍⚖️", "torture")]
    [InlineData("🇰🇿torture🇰🇿", "torture")]
    [InlineData("\u0600torture", "\u0600torture")] // a sign that is written around what follows it
    public void AMatchIsMarkedWithAllThatBelongsToItsLetters(string text, string marked)
    {
        using var index = SearchArchive.IndexOfTexts(text);
        Assert.Equal([marked], index.Marked("torture*"));
    }

    [Theory]
    [InlineData("\"oil workers\"", "Oil is not workers. Oil workers.", "Oil workers")]
    [InlineData("+\"oil workers\" law", "Oil. Oil workers; workers of law.", "Oil workers|law")]
    [InlineData("\"oil of workers\"", "Oil workers. Oil of workers.", "Oil of workers")]
    public void WordsOfAPhraseAreMarkedWhereThePhraseStandsAndThenAsOne(string query, string text, string marked)
    {
        using var index = SearchArchive.IndexOfTexts(text);
        Assert.Equal(marked, string.Join('|', index.Marked(query)));
    }
}
