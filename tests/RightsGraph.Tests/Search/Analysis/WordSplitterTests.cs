using CsCheck;
using RightsGraph.Search;
using RightsGraph.Search.Analysis;

namespace RightsGraph.Tests.Search.Analysis;

public sealed class WordSplitterTests
{
    private const int Rounds = 20_000;

    private static readonly Gen<string> Words = Gen.OneOf(
        "police", "a", "X1", "9", "12", "_", "'", ".", ",", ";", ":", "-", " ", "  ", "\n", "\t", "\"", "(", "U.S.A.",
        "N'Djamena", "1,000.5", "3.5", "a_b", "Côte", "d’Ivoire", "é", "e\u0301", "\u0301", "\u200D", "\u200B", "人权",
        "права", "ก่", "น้ำ", "\u0E31", "ខ្ល", "ဒ္ဓ", "བོད", "\u0F0B", "حقوق",
        "한국", "カナ", "ひら", "😀", "\uD800", "\u00A0", "\u2028", "\u00B7", "\u2019", "\uFF07");

    [Theory]
    [InlineData("The U.S. said: 1,000 workers' rights", "The|U.S|said|1,000|workers|rights")]
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

    [Fact]
    public void WordsEndWhereTheTokenizerEndsThem() =>
        Words.List[0, 60].Select(string.Concat).Sample(AssertSplitAlike, iter: Rounds);

    [Fact]
    public void WordsOfAsciiEndWhereTheTokenizerEndsThem() =>
        Gen.Char['\0', '\x7F'].Array[0, 60].Select(letters => new string(letters))
            .Sample(AssertSplitAlike, iter: Rounds);

    private static void AssertSplitAlike(string text)
    {
        var (found, expected) = (new List<TextSpan>(), new List<TextSpan>());
        WordSplitter.Split(text, found.Add);
        WordSplitter.SplitByTokenizer(text, 0, text.Length, expected.Add);
        Assert.Equal(expected, found);
    }
}
