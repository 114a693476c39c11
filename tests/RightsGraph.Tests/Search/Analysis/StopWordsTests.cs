using RightsGraph.Search.Analysis;

namespace RightsGraph.Tests.Search.Analysis;

/// <summary>What is left of a query in an archive that is mostly English and has every other language.</summary>
public sealed class StopWordsTests
{
    [Theory]
    [InlineData("la torture au kazakhstan", "torture kazakhstan")]
    [InlineData("les droits de l'homme en egypte", "droits homme egypte")]
    [InlineData("los derechos de las mujeres", "derechos mujeres")]
    [InlineData("a situacao dos direitos humanos no brasil", "situacao direitos humanos brasil")]
    [InlineData("die rechte der frauen in der turkei", "rechte frauen turkei")]
    [InlineData("i diritti delle donne", "diritti donne")]
    [InlineData("turkiye ve insan haklari", "turkiye insan haklari")]
    [InlineData("пытки в тюрьмах и полиции", "пытки тюрьмах полиции")]
    [InlineData("التعذيب في السجون", "التعذيب السجون")]
    [InlineData("people who die in custody", "people die custody")]
    [InlineData("the war in yemen", "war yemen")]
    [InlineData("war in yemen", "war yemen")]
    [InlineData("bin laden", "bin laden")]
    [InlineData("die in prison", "die prison")]
    [InlineData("on a torture", "torture")]
    [InlineData("des moines", "des moines")]
    [InlineData("sin tax", "sin tax")]
    [InlineData("pour water on prisoners", "pour water prisoners")]
    [InlineData("us border", "us border")]
    public void OnlyThoseOfTheQuerysOwnLanguageAreLeftOut(string query, string rest)
    {
        string[] languages = ["en", "fr", "es", "pt-BR", "de", "it", "tr", "ru", "ar", "fa", "zh", "und"];
        string[] words = [.. query.Split(' ').Select(word => Folding.Fold(word).Word)];
        var stopWords = StopWords.Detect(words, languages);
        Assert.Equal(
            rest,
            string.Join(' ', words.Where(word => !stopWords.Contains(word))));
    }

    [Fact]
    public void ALanguageThatTheArchiveDoesNotHaveLeavesNothingOut() =>
        Assert.False(StopWords.Detect(["der", "die", "das"], ["en"]).Contains("der"));
}
