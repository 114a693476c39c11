using System.Text.RegularExpressions;
using CsCheck;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;
using RightsGraph.Search;
using RightsGraph.Search.Analysis;

namespace RightsGraph.Tests.Search.Analysis;

public sealed partial class WordSplitterTests
{
    private const int Rounds = 20_000;

    private static readonly Gen<string> Words = Gen.OneOf(
        "police", "a", "X1", "9", "12", "_", "'", ",", ";", "-", " ", "  ", "\n", "\t", "(", "3.5",
        "N'Djamena", "1,000", "a_b", "Côte", "d’Ivoire", "é", "e\u0301", "人权", "права", "حقوق", "שלום", "δίκη",
        "ひら", "\u00A0", "\u2028", "\u2019", "Հայ", "अधिकार", "አማርኛ");

    [Theory]
    [InlineData("The U.S. said: 1,000 workers' rights", "The|U.S|said|1,000|workers|rights")]
    [InlineData("in prison.On the U.N’s J.P.Morgan", "in|prison|On|the|U.N’s|J.P|Morgan")]
    [InlineData("ill-treatment, e.g. beating", "ill|treatment|e.g|beating")]
    [InlineData("__ _a_ a__1 1.a a.1 1'2 a''b 3..4", "_a_|a__1|1|a|a|1|1'2|a|b|3|4")]
    [InlineData("Update:Kazakhstan café Côte d'Ivoire", "Update|Kazakhstan|café|Côte|d'Ivoire")]
    [InlineData("น้ำใจ ๑๒", "น้ำ|ใ|จ|๑๒")]
    [InlineData("\u0E31ก 😀\u0E31ก", "ก|ก")] // a mark without its letter
    [InlineData("ខ្លួន", "ខ្លួ|ន")]
    [InlineData("ဗုဒ္ဓဘာသာ", "ဗု|ဒ္ဓ|ဘာ|သာ")]
    [InlineData("བོད་ཡིག་།", "བོད་|ཡིག་")]
    public void WordsAreFound(string text, string expected)
    {
        var words = new List<string>();
        WordSplitter.Split(text, word => words.Add(text[word.Start..word.End]));
        Assert.Equal(expected, string.Join('|', words));
    }

    /// <summary>Lucene's tokenizer is the oracle for the scripts that it knows, without the signs that are read
    /// otherwise here: colons, full stops between letters, and what is typed for apostrophes. It takes an apostrophe
    /// behind a Hebrew letter for a part of the word, where it may end a quotation.</summary>
    [Fact]
    public void WordsEndWhereTheTokenizerEndsThem() =>
        Words.List[0, 60].Select(string.Concat)
            .Where(text => !HebrewApostrophe().IsMatch(text))
            .Sample(AssertSplitAlike, iter: Rounds);

    [Fact]
    public void WordsOfAsciiEndWhereTheTokenizerEndsThem() =>
        Gen.Char['\0', '\x7F'].Where(letter => letter is not (':' or '.' or '`')).Array[0, 60]
            .Select(letters => new string(letters))
            .Sample(AssertSplitAlike, iter: Rounds);

    [GeneratedRegex("ם['\u2019]")]
    private static partial Regex HebrewApostrophe();

    private static void AssertSplitAlike(string text)
    {
        var found = new List<TextSpan>();
        WordSplitter.Split(text, found.Add);
        Assert.Equal(ByTokenizer(text), found);
    }

    private static List<TextSpan> ByTokenizer(string text)
    {
        using var tokens = new StandardTokenizer(LuceneVersion.LUCENE_48, new StringReader(text));
        var offsets = tokens.AddAttribute<IOffsetAttribute>();
        var words = new List<TextSpan>();
        tokens.Reset();
        while (tokens.IncrementToken())
        {
            words.Add(new TextSpan(offsets.StartOffset, offsets.EndOffset));
        }

        return words;
    }
}
