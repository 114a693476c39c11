using RightsGraph.Archive.Countries;
using RightsGraph.Search.Queries.Interpretation;

namespace RightsGraph.Tests.Search.Queries.Interpretation;

public sealed class CountryNamesTests
{
    [Theory]
    [InlineData("burma", "(\"burma\" | \"Myanmar\")")]
    [InlineData("Myanmar", "(\"Myanmar\" | \"Burma\")")]
    [InlineData("ivory coast cocoa", "(\"ivory coast\" | \"Côte d'Ivoire\") cocoa")]
    [InlineData("côte d’ivoire", "(\"côte d’ivoire\" | \"Ivory Coast\")")]
    [InlineData("Kazakh authorities", "(\"Kazakh\" | \"Kazakhstan\") authorities")]
    [InlineData("the dutch", "the (\"dutch\" | \"Netherlands\" | \"Holland\")")]
    [InlineData("+burma's army", "+(\"burma's\" | \"Myanmar\") army")]
    [InlineData("title:burma", "title:(\"burma\" | \"Myanmar\")")]
    [InlineData("burma | holland", "(\"burma\" | \"Myanmar\") | (\"holland\" | \"Netherlands\")")]
    [InlineData("MM", "(\"Myanmar\" | \"Burma\")")]
    [InlineData("KAZ", "Kazakhstan")]
    [InlineData("+TD", "+Chad")]
    [InlineData("US", "(\"United States\" | \"USA\" | \"U.S.\")")]
    [InlineData("US drones", "(\"US\" | \"United States\" | \"USA\" | \"U.S.\") drones")]
    public void ANameStandsForTheOthers(string query, string normalized) =>
        Assert.Equal(normalized, InterpretedQuery.Parse(query).Normalized);

    [Theory]
    [InlineData("\"burma\"")]
    [InlineData("-burma")]
    [InlineData("tell us")]
    [InlineData("poles apart")]
    [InlineData("car")]
    [InlineData("latin american")] // names no country
    [InlineData("new mexico")]
    [InlineData("east germany")]
    [InlineData("scotland")] // a part of one
    [InlineData("congolese")] // of two
    [InlineData("chad")] // has no other
    [InlineData("ivory +coast")]
    [InlineData("KAZ police")] // a code only where it is all that is typed
    [InlineData("it")]
    [InlineData("burm*")]
    public void WhatIsNoNameOfOneCountryStandsForItself(string query) =>
        Assert.Equal(query, InterpretedQuery.Parse(query).Normalized);

    [Fact]
    public void AnyCodeAloneFindsItsCountryAndNotItsLettersAsAWord()
    {
        Country[] countries = [.. CountryTable.Default.All.Where(country => !country.IsWorld)];
        using var index = SearchArchive.Index(countries.Select((country, place) => SearchArchive.Summary(
            place + 1, $"Workers in {countries[^(place + 1)].Alpha2}.", country: country)));
        Assert.All(countries, country => Assert.All(new[] { country.Alpha2, country.Code }.Except(["AND"]), code =>
        {
            // AND is an operator, and no Andorra.
            Assert.Equal(country.Code, index.Find(code).Hits[0].Document.Country.Code);
            var normalized = InterpretedQuery.Parse(code).Normalized;
            Assert.Equal(normalized, InterpretedQuery.Parse(normalized).Normalized);
            Assert.Equal(
                index.Find(code).Hits.Select(hit => (hit.Document.Id, hit.Score)),
                index.Find(normalized).Hits.Select(hit => (hit.Document.Id, hit.Score)));
        }));
    }

    [Theory]
    [InlineData("burma", "1 3")]
    [InlineData("myanmar", "1 3")]
    [InlineData("ivory coast", "2 4")]
    [InlineData("KAZ", "5")]
    [InlineData("kazakh", "5")]
    public void TextsAreFoundByEitherName(string query, string numbers)
    {
        using var index = SearchArchive.Index(
            SearchArchive.Summary(1, "Soldiers.", country: SearchArchive.Country("MMR", "Myanmar", "Asia")),
            SearchArchive.Summary(2, "Elections.", country: SearchArchive.Country("CIV", "Côte d'Ivoire", "Africa")),
            SearchArchive.Summary(3, "Refugees from Burma.", country: SearchArchive.Country("THA", "Thailand", "Asia")),
            SearchArchive.Summary(4, "The Ivory Coast.", country: SearchArchive.Country("THA", "Thailand", "Asia")),
            SearchArchive.Summary(5, "Workers."),
            SearchArchive.Summary(6, "Ivory on no coast.", country: SearchArchive.Country("THA", "Thailand", "Asia")));
        Assert.Equal(numbers, string.Join(' ', index.Numbers(query)));
    }

    [Fact]
    public void ATextWithBothNamesGetsNoMoreThanWithTheBetter()
    {
        using var index = SearchArchive.IndexOfTexts(
            "In Burma armed men came.", "In Burma Myanmar men came.", "In Myanmar armed men came.", "Others.");
        var scores = index.Find("burma").Hits.Select(hit => hit.Score).ToList();
        Assert.Equal(3, scores.Count);
        Assert.True(scores.Distinct().Count() == 1, string.Join(' ', scores));
    }

    [Fact]
    public void AnotherNameNeverCountsMoreThanTheTypedOne()
    {
        using var index = SearchArchive.IndexOfTexts("Myanmar now.", "Myanmar then.", "Burma once.", "Others.");
        Assert.Equal(3, index.Find("myanmar").TotalCount);
        Assert.Single(index.Find("myanmar").Hits.Select(hit => MathF.Round(hit.Score, 4)).Distinct());
    }

    [Fact]
    public void OfVeryManyNamesTheFirstStandForOthers()
    {
        var read = InterpretedQuery.Parse(string.Concat(Enumerable.Repeat("burma ", 600)));
        Assert.Equal(16, read.Normalized.Split("Myanmar").Length - 1);
        Assert.Equal(read.Node, InterpretedQuery.Parse(read.Normalized).Node);
        Assert.Contains(read.Notes.Sentences(), said => said.StartsWith("Other names", StringComparison.Ordinal));
    }
}
