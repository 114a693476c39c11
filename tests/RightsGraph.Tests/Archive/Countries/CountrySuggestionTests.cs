using CsCheck;
using RightsGraph.Archive.Countries;

namespace RightsGraph.Tests.Archive.Countries;

public sealed class CountrySuggestionTests
{
    private static readonly CountryTable Table = CountryTable.Default;

    [Theory]
    [InlineData("Kazachstan", "Kazakhstan")]
    [InlineData("Phillipines", "Philippines")]
    [InlineData("Columbia", "Colombia")]
    [InlineData("Kirgyzstan", "Kyrgyzstan")]
    [InlineData("Untied States", "United States")]
    [InlineData("Cote Ivoire", "Côte d'Ivoire")]
    [InlineData("Burmaa", "Myanmar")]
    public void ASlipSuggestsTheCountryThatWasMeant(string slip, string name)
    {
        Assert.Null(Table.Find(slip));
        Assert.Equal(name, Table.Suggest(slip));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("Atlantis")]
    [InlineData("Northern Hemisphere")]
    [InlineData("qqqqqqqqqqqqqqqqqqqqqqq")]
    public void WhatIsNearNoNameSuggestsNone(string text) => Assert.Null(Table.Suggest(text));

    [Fact]
    public void ASuggestionIsAlwaysTheNameOfACountry() =>
        Gen.String[Gen.Char['a', 'z'], 1, 8].Sample(
            text => Assert.True(Table.Suggest(text) is not { } name || Table.Find(name)?.Name == name),
            iter: 500);
}
