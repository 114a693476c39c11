using RightsGraph.Archive.Languages;

namespace RightsGraph.Tests.Archive.Languages;

public sealed class LanguageNamesTests
{
    [Theory]
    [InlineData("EN", "en")]
    [InlineData("eng", "en")]
    [InlineData(" English ", "en")]
    [InlineData("РУССКИЙ", "ru")]
    [InlineData("Haitian Creole", "ht")]
    [InlineData("pt_br", "pt-BR")]
    [InlineData("xyz", "xyz")] // a tag by its form, whichever language it is
    [InlineData("No language", null)]
    [InlineData("English and French", null)]
    [InlineData("", null)]
    public void ALanguageIsFoundByItsTagOrItsName(string written, string? tag) =>
        Assert.Equal(tag, LanguageNames.Find(written));

    [Theory]
    [InlineData("en", true)]
    [InlineData("pt-BR", true)]
    [InlineData("prs", true)]
    [InlineData("xyz", false)]
    [InlineData("xyz-BR", false)]
    public void ATagIsNamedByItsLanguage(string tag, bool isNamed) =>
        Assert.Equal(isNamed, LanguageNames.IsNamed(tag));
}
