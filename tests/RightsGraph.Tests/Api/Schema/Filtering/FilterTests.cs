using RightsGraph.Api.Schema.Filtering;
using RightsGraph.Archive.Countries;
using RightsGraph.Archive.Records;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Api.Schema.Filtering;

/// <summary>What of a joined filter still asks of countries alone.</summary>
public sealed class FilterTests
{
    private static readonly Country[] All =
        [ArchiveUnderTest.Country("KAZ"), ArchiveUnderTest.Country("RUS"), ArchiveUnderTest.Country("FRA")];

    private static readonly Filter<Entry> OfKazakhstan = OfCountry("KAZ");

    private static readonly Filter<Entry> OfTitled =
        new((entry, test) => entry.IsAboutAny(test), Records: entry => entry.Title is not null);

    [Fact]
    public void AnOrOfOneFilterIsThatFilter() => Assert.Same(OfKazakhstan, Filter<Entry>.Or([OfKazakhstan]));

    [Fact]
    public void AlternativesOfCountriesAloneAskNothingOfTheRecords()
    {
        var joined = Filter<Entry>.Or([OfKazakhstan, OfCountry("FRA")])!;
        Assert.Null(joined.Records);
        Assert.Equal(["KAZ", "FRA"], All.Where(joined.Keeps).Select(country => country.Code));
    }

    [Fact]
    public void AlternativesOfWhichOneAsksOfTheRecordsAskNothingOfTheCountries()
    {
        var joined = Filter<Entry>.Or([OfKazakhstan, OfTitled])!;
        Assert.Null(joined.Countries);
        Assert.Equal(
            [true, true, false],
            new[] { Records.Entry("a"), Records.Entry("b", "RUS", title: "b"), Records.Entry("c", "RUS") }
                .Select(joined.ToPredicate()));
    }

    [Fact]
    public void NoAlternativesAreNeutral() => Assert.Null(Filter<Entry>.Or([]));

    private static Filter<Entry> OfCountry(string code) =>
        new((entry, test) => entry.IsAboutAny(test), Countries: [country => country.Code == code]);
}
