using CsCheck;

namespace RightsGraph.Tests.Search.Results.Highlighting;

public sealed class PhraseMatcherTests
{
    private static readonly string[] Vocabulary = ["oil", "worker", "strike", "law"];

    private static readonly Gen<string> AnyWords =
        Gen.OneOf([.. Vocabulary, "the"]).List[2, 12].Select(words => string.Join(' ', words));

    private static readonly Gen<string> AnyPhrase = Gen.Select(
        Gen.Shuffle(Vocabulary), Gen.Int[2, 4], Gen.Int[0, 6],
        (words, count, slop) => $"\"{string.Join(' ', words.Take(count))}\"~{slop}");

    [Fact]
    public void APhraseIsMarkedWhereverTheIndexFindsIt() =>
        Gen.Select(AnyWords, AnyPhrase).Sample((text, phrase) =>
        {
            using var index = SearchArchive.IndexOfTexts(text);

            var isFound = index.Find(phrase).TotalCount == 1;
            var isMarked = index.Marked($"kazakhstan {phrase}").Any(word => word != "Kazakhstan");
            Assert.Equal(isFound, isMarked);
        });

    [Theory]
    [InlineData("law law", "a law", "")]
    [InlineData("law law", "a law law", "law law")]
    [InlineData("law of law", "a law of law of law", "law of law of law")]
    [InlineData("oil law", "oil law, oil law", "oil law|oil law")]
    public void WordsThatComeTwiceMustStandThereTwice(string phrase, string text, string marked)
    {
        using var index = SearchArchive.IndexOfTexts(text);
        var words = index.Marked($"kazakhstan \"{phrase}\"").Where(word => word != "Kazakhstan");
        Assert.Equal(marked, string.Join('|', words));
    }
}
