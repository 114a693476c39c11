using RightsGraph.Archive.Countries;
using RightsGraph.Search;
using RightsGraph.Search.Queries.Interpretation;

namespace RightsGraph.Tests.Search.Queries.Interpretation;

public sealed class PlaceAndTimeTests : IDisposable
{
    private static readonly Country Norway = SearchArchive.Country("NOR", "Norway", "Europe");
    private static readonly Country China = SearchArchive.Country("CHN", "China", "Asia");

    private readonly SearchIndex index = SearchArchive.Index(
        SearchArchive.Summary(1, "Prisons are full.", country: Norway, year: 2018),
        SearchArchive.Summary(2, "Prisons are empty.", country: Norway, year: 2019),
        SearchArchive.Summary(3, "In Norway, Norway and Norway prisons were praised.", country: China, year: 2019),
        SearchArchive.Summary(4, "Prisons.", country: China, year: 2020),
        SearchArchive.Entry(5, "Fishing was allowed.", "2019-05-12", country: Norway),
        SearchArchive.Entry(6, "Advice was given by Norway on fishing.", "2019-06-01", country: China));

    [Theory]
    [InlineData("prisons in Norway", "1 2 3")]
    [InlineData("prisons norwegian", "1 2 3")]
    [InlineData("+prisons Norway", "1 2 3 4")] // what is required says what is a hit
    [InlineData("Norway", "1 2 5 3 6")]
    [InlineData("fishing by Norway in China", "6 5")]
    [InlineData("fishing by Norway", "5 6")]
    [InlineData("prisons 2019", "2 3 1 4")]
    [InlineData("prisons since 2020", "4 1 2 3")]
    [InlineData("prisons in Norway 2019", "2 1 3")]
    [InlineData("fishing in June 2019", "6 5")]
    [InlineData("fishing before 1 June 2019", "5 6")]
    public void TextsOfThePlaceAndTheTimeComeFirst(string query, string numbers) => Assert.Equal(
        numbers.Split(' ').Take(1),
        index.Find(query, match: SearchMatch.Best).Hits.Take(1).Select(hit => $"{hit.Document.Ordinal}"));

    [Theory]
    [InlineData("prisons in Norway", "1 2 3")]
    [InlineData("prisons Denmark", "1 2 3 4")] // no text speaks of it
    [InlineData("fishing by Norway in China", "5 6")]
    [InlineData("prisons 2019", "1 2 3 4")] // a time only ranks
    public void HitsSpeakOfAPlace(string query, string numbers) =>
        Assert.Equal(numbers, string.Join(' ', index.Numbers(query, match: SearchMatch.Best)));

    [Fact]
    public void WhereNoTextOfThePageHasEnoughLessIsEnough()
    {
        using var texts = SearchArchive.Index(
        [
            SearchArchive.Summary(1, "Networks were slow and tribunals were shut.", country: Norway),
            SearchArchive.Summary(2, "Norway criticised xylophones, tribunals and networks.", country: China),
            .. Enumerable.Range(3, 8).Select(number => SearchArchive.Summary(number, "Networks.", country: China)),
            .. Enumerable.Range(11, 40).Select(number => SearchArchive.Summary(number, "Courts.", country: China)),
        ]);
        Assert.Equal([1, 2], texts.Numbers("xylophones networks Norway", match: SearchMatch.Best));
    }

    [Theory]
    [InlineData("prisons in Norway 2019", "NOR", "2019-01-01", "2019-12-31")]
    [InlineData("2018-2019", "", "2018-01-01", "2019-12-31")]
    [InlineData("from 2018 to May 2019 in China", "CHN", "2018-01-01", "2019-05-31")]
    [InlineData("since 2019", "", "2019-01-01", null)]
    [InlineData("after 12 May 2019", "", "2019-05-13", null)]
    [InlineData("before May 3rd, 2019", "", null, "2019-05-02")]
    [InlineData("until 2019-05-12", "", null, "2019-05-12")]
    [InlineData("\"Norway\" \"2019\"", "", null, null)]
    [InlineData("convention of 1951", "", null, null)] // the archive has no text of that year
    [InlineData("may 30 2019", "", "2019-05-30", "2019-05-30")]
    [InlineData("30 February 2019", "", "2019-02-01", "2019-02-28")]
    public void WhatWasReadIsTold(string query, string countries, string? from, string? to)
    {
        var read = index.Find(query).UnderstoodAs;
        Assert.Equal(countries, string.Join(' ', read.Countries.Select(named => named.Country.Code)));
        var time = read.Times is [var first, ..] ? first : null;
        Assert.Equal(
            (from is null ? null : SearchArchive.Day(from), to is null ? default(DateOnly?) : SearchArchive.Day(to)),
            (time?.From, time?.To));
    }

    [Theory]
    [InlineData("norway AND saudi arabia", "+norway +(\"saudi arabia\" | \"KSA\")")]
    [InlineData("saudi arabia OR costa rica", "(\"saudi arabia\" | \"KSA\") | costa rica")]
    [InlineData("prisons NOT costa rica", "prisons -costa rica")]
    [InlineData("call +1 now", "call 1 now")]
    [InlineData("prisons -police", "prisons -police")]
    [InlineData("The police said, as before, that nobody -not even a guard- was hurt.",
        "The police said, as before, that nobody not even a guard- was hurt.")]
    [InlineData("POLICE AND PRISONS", "police and prisons")]
    [InlineData("POLICE -PRISONS", "police -prisons")]
    [InlineData("POLICE AND prisons", "+POLICE +prisons")]
    [InlineData("人权 AND 法律", "+人权 +法律")]
    public void OperatorsAreReadWhereTheyAreMeant(string query, string normalized)
    {
        Assert.Equal(normalized, InterpretedQuery.Parse(query).Normalized);
        Assert.Equal(normalized, InterpretedQuery.Parse(normalized).Normalized);
    }

    [Fact]
    public void AFunctionWordIsNeverRespelt()
    {
        using var words = SearchArchive.IndexOfTexts("Who saw the police?", "Police.");
        Assert.Equal("whom police", words.Find("whom police").UnderstoodAs.Normalized);
    }

    public void Dispose() => index.Dispose();
}
