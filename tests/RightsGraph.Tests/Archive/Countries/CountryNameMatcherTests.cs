using CsCheck;
using RightsGraph.Archive.Countries;

namespace RightsGraph.Tests.Archive.Countries;

public sealed class CountryNameMatcherTests
{
    private static readonly CountryNameMatcher Matcher = CountryNameMatcher.Default;

    [Theory]
    [InlineData("South Sudan", "SSD: South Sudan")]
    [InlineData("Sudan and South Sudan", "SDN: Sudan", "SSD: South Sudan")]
    [InlineData("South Africa, not Africa", "ZAF: South Africa")]
    [InlineData(
        "Guinea-Bissau, Guinea, Equatorial Guinea",
        "GNB: Guinea-Bissau",
        "GIN: Guinea",
        "GNQ: Equatorial Guinea")]
    [InlineData("Papua New Guinea", "PNG: Papua New Guinea")]
    [InlineData("the Democratic Republic of the Congo", "COD: Democratic Republic of the Congo")]
    [InlineData("the Republic of the Congo", "COG: Republic of the Congo")]
    [InlineData("North Korea and South Korea", "PRK: North Korea", "KOR: South Korea")]
    [InlineData("the Dominican Republic and Dominica", "DOM: Dominican Republic", "DMA: Dominica")]
    [InlineData("Niger and Nigeria", "NER: Niger", "NGA: Nigeria")]
    [InlineData("Somalia, Mali", "SOM: Somalia", "MLI: Mali")]
    [InlineData("Romania in Oman", "ROU: Romania", "OMN: Oman")]
    [InlineData("the United Arab Emirates", "ARE: United Arab Emirates")]
    [InlineData("United Nations officials in the United States", "USA: United States")]
    public void TheLongestNameWins(string text, params string[] mentions) => Assert.Equal(mentions, MentionsIn(text));

    [Theory]
    [InlineData("Kazakhstan's record", "KAZ: Kazakhstan")]
    [InlineData("Kazakhstan’s record", "KAZ: Kazakhstan")]
    [InlineData("the United States’ envoy", "USA: United States")]
    [InlineData("(Kenya), \"Kenya\"; Kenya-based", "KEN: Kenya", "KEN: Kenya", "KEN: Kenya")]
    [InlineData("Kenya/Uganda", "KEN: Kenya", "UGA: Uganda")]
    [InlineData("U.S. and U.K.", "USA: U.S", "GBR: U.K")]
    public void WhatStandsAroundANameIsNoPartOfIt(string text, params string[] mentions) =>
        Assert.Equal(mentions, MentionsIn(text));

    [Theory]
    [InlineData("Kenyan police and Kenyans", "KEN: Kenyan", "KEN: Kenyans")]
    [InlineData("French and Kazakh", "FRA: French", "KAZ: Kazakh")]
    [InlineData("Congolese", "COD: Congolese", "COG: Congolese")]
    public void DemonymsNameTheirCountries(string text, params string[] mentions) =>
        Assert.Equal(mentions, MentionsIn(text));

    [Theory]
    [InlineData("KAZAKHSTAN", "KAZ: KAZAKHSTAN")]
    [InlineData("SOUTH SUDAN", "SSD: SOUTH SUDAN")]
    [InlineData("CÔTE D’IVOIRE", "CIV: CÔTE D’IVOIRE")]
    [InlineData("the REPUBLIC OF KENYA", "KEN: REPUBLIC OF KENYA")]
    [InlineData("Tell us of a turkey, of china and a chad")]
    [InlineData("the US and us", "USA: US")]
    [InlineData("kenya")]
    [InlineData("Us")]
    public void CapitalsCountButMayStandForAllLetters(string text, params string[] mentions) =>
        Assert.Equal(mentions, MentionsIn(text));

    [Theory]
    [InlineData("British Columbia", "CAN: British Columbia")]
    [InlineData("the Inter-American Commission")]
    [InlineData("the Organization of American States")]
    [InlineData("Latin American states and American states", "USA: American")]
    [InlineData("New Mexico, Mexico", "USA: New Mexico", "MEX: Mexico")]
    [InlineData("Gulf of Guinea")]
    [InlineData("the South China Sea off China", "CHN: China")]
    public void PhrasesHideTheNamesInsideThem(string text, params string[] mentions) =>
        Assert.Equal(mentions, MentionsIn(text));

    [Theory]
    [InlineData("in South\nSudan", "SSD: South\nSudan")]
    [InlineData("in South\u00A0Sudan", "SSD: South\u00A0Sudan")]
    [InlineData("Guinea\u2011Bissau", "GNB: Guinea\u2011Bissau")]
    [InlineData("Trinidad & Tobago", "TTO: Trinidad & Tobago")]
    [InlineData("to the South -- Sudan", "SDN: Sudan")]
    [InlineData("to the South; Sudan", "SDN: Sudan")]
    public void WhatMayStandInsideANameIsWhatNamesAreWrittenWith(string text, params string[] mentions) =>
        Assert.Equal(mentions, MentionsIn(text));

    [Fact]
    public void EveryNameThatTextsUseIsFoundWholeWhereItStands() =>
        Assert.All(CountryTable.Default.All.Where(country => !country.IsWorld), country =>
        {
            var names = country.Names.Where(name => !name.AsSpan().ContainsAny(',', '('));
            Assert.All(names.Select(name => name.TrimEnd('.')), name =>
                Assert.Equal([$"{country.Code}: {name}"], MentionsIn($"about {name}: it")));
        });

    [Fact]
    public void MentionsStandInOrderAndApartInAnyText() =>
        Gen.OneOf(
            "South", "Sudan", "Guinea", "-", "Bissau", " ", "Democratic", "Republic of the ", "Congo", "Congolese",
            "’s ", "e\u0301", "\n", "(", "😀", "US", "People’s ", "American", "Inter-", "\uD800", "of ", "Korea")
            .Array[0, 20].Select(string.Concat).Sample(
                text =>
                {
                    var end = 0;
                    foreach (var place in Matcher.MentionsIn(text).GroupBy(mention => mention.Start))
                    {
                        Assert.InRange(place.Key, end, text.Length);
                        end = Assert.Single(place.Select(mention => mention.End).Distinct());
                        Assert.InRange(end, place.Key + 1, text.Length);
                        Assert.Distinct(place.Select(mention => mention.Country));
                    }
                },
                iter: 2_000);

    private static IEnumerable<string> MentionsIn(string text) =>
        Matcher.MentionsIn(text).Select(mention => $"{mention.Country.Code}: {text[mention.Start..mention.End]}");

    /// <summary>A title that names two countries must not seem to name one, in whatever language it is.</summary>
    [Fact]
    public void NamesInOtherLanguagesAreFoundInTitles()
    {
        var names = CountryFile.ReadLanguageNames().Where(row => row.Language != "zh").ToList();
        var missed = names.Where(row => CountryNameMatcher.InAllLanguages.MentionsIn($"A {row.Name}.")
            .All(mention => mention.Country.Code != row.Code));
        Assert.Equal(
            ["Benim", "Chili", "Cina", "Fas", "Gana", "Gana"],
            missed.Select(row => row.Name).Order(StringComparer.Ordinal));
    }
}
