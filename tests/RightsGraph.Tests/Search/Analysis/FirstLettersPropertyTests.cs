using CsCheck;
using RightsGraph.Search.Analysis;
using RightsGraph.Search.Analysis.Stemming;

namespace RightsGraph.Tests.Search.Analysis;

public sealed class FirstLettersPropertyTests
{
    private static readonly TextAnalyzer Analyzer = new();

    private static readonly Gen<string> Words = Gen.OneOf(
        Gen.OneOf(
            "l'", "d'", "qu'", "N’", "'s", "’s", "`", "_", "-", ":", ".",
            "1", "é", "É", "ß", "İ", "ı", "ﬃ", "Æ", "𠀀", "人",
            "ал"),
        Gen.OneOf("ing", "ies", "ed", "ung", "en", "lar", "mente", "aux", "s", "y", "ye", "dy"),
        Gen.Char['a', 'z'].Select(letter => letter.ToString()),
        Gen.Char['A', 'Z'].Select(letter => letter.ToString()))
        .List[1, 8].Select(string.Concat);

    private static readonly Gen<(string Text, Stemmer Stemmer)> Texts = Gen.Select(
        Words.List[1, 12].Select(words => string.Join(' ', words)), Gen.OneOf(Stemmers.All.ToArray()));

    /// <summary>Each word of a text is looked for, by its form and by its stem.</summary>
    [Fact]
    public void NoWordThatIsLookedForIsPassedOverWhateverTheLanguage() =>
        Texts.Sample(
            sample =>
            {
                var all = Analyzer.Analyze(sample.Text, sample.Stemmer);
                foreach (var sought in all)
                {
                    foreach (var form in new[] { sought.Word, sought.Stem })
                    {
                        var found = Analyzer.Analyze(
                            sample.Text, sample.Stemmer, firstLetters: new FirstLetters([form]));
                        Assert.Contains((sought.Start, sought.End), found.Select(token => (token.Start, token.End)));
                    }
                }
            },
            iter: 20_000);

    [Fact]
    public void WordsThatBeginOtherwiseArePassedOver()
    {
        var sought = new FirstLetters(["tortur"]);
        var found = Analyzer.Analyze("The police l'Ivoire état tortured", Stemmers.English, firstLetters: sought);
        Assert.Equal("the ivoire etat tortured", string.Join(' ', found.Select(token => token.Word)));
    }
}
