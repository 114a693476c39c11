using System.Globalization;
using CsCheck;
using RightsGraph.Search;

namespace RightsGraph.Tests.Search.Queries;

/// <summary>Queries in which each piece means something to the search: places, times, names of several spellings,
/// operators, capitals, half words. Strings without meaning are in <see cref="HostileQueryTests"/>.</summary>
public sealed class AnyQueryTests
{
    private static readonly Gen<string> Word = Gen.OneOf(
        "police", "torture", "tortured", "women", "women's", "judge", "the", "of", "in", "by", "to", "since", "before",
        "what", "happened", "driving", "imprison", "polcie", "tortrue", "jour", "re-arrested", "non-governmental",
        "пытки", "женщины", "тюрьмы", "人权", "حقوق", "δικαιώματα", "יהודים", "mujeres", "prisonniers");

    private static readonly Gen<string> Place = Gen.OneOf(
        "Kazakhstan", "kazakhstan", "Kazakh", "Saudi Arabia", "saudi", "Türkiye", "Turkey", "в России", "Russia",
        "Ägypten", "Egypt", "Turquie", "Burma", "Myanmar", "North Korea", "Côte d’Ivoire", "Niger", "Georgia", "USA",
        "country:KAZ", "country:\"Saudi Arabia\"", "country:(kz | rus)", "-country:EGY", "+country:TUR");

    private static readonly Gen<string> Time = Gen.OneOf(
        "2014", "2018", "in 2018", "since 2015", "before 2016", "2014-2018", "2014–2018", "March 2014", "14 April 2014",
        "2014-04-14", "2014-04", "9999", "0000", "\"2014\"", "+2018", "-2014", "1990s");

    private static readonly Gen<string> Name = Gen.OneOf(
        "UN", "ICCPR", "IDP", "IDPs", "FGM", "female genital mutilation", "LGBT", "LGBTI", "Uyghur", "Uighurs", "Quran",
        "Qur'an", "Shia", "Shi'a", "labour", "labor", "Sana'a", "\"Uyghur\"", "+IDP", "-LGBT", "CEDAW", "title:FGM");

    private static readonly Gen<string> Operator = Gen.OneOf(
        "AND", "OR", "NOT", "+", "-", "|", "(", ")", "\"", "~", "~1", "*", "title:", "text:", "country:", "–", "+1",
        ".");

    private static readonly Gen<string> Queries = Gen.Select(
        Gen.Frequency((5, Word), (2, Place), (2, Time), (2, Name), (3, Operator)).Array[1, 9],
        Gen.OneOf(" ", " ", " ", "", "  ", ", "),
        Gen.Int[0, 9],
        (pieces, joint, form) =>
        {
            var query = string.Join(joint, pieces);
            return form switch
            {
                0 => query.ToUpperInvariant(),
                1 => query[..(query.Length / 2)],
                _ => query,
            };
        });

    /// <summary>A million are asked where RIGHTSGRAPH_QUERIES says so.</summary>
    private static long Rounds => long.TryParse(
        Environment.GetEnvironmentVariable("RIGHTSGRAPH_QUERIES"), CultureInfo.InvariantCulture, out var rounds)
            ? rounds
            : 10_000;

    [Fact]
    public void WhatAQueryWasUnderstoodAsFindsTheSameHits()
    {
        using var index = Archive();
        Gen.Select(Queries, Gen.Enum<SearchMatch>(), Gen.Enum<SearchOrder>()).Sample(
            (query, match, order) =>
            {
                var request = new SearchRequest { Query = query, Match = match, Order = order, First = 20 };
                var found = index.Search(request);
                Assert.Equal(Math.Min(20, found.TotalCount), found.Hits.Count);
                Assert.All(found.Hits, hit => Assert.True(float.IsFinite(hit.Score) && hit.Score >= 0));

                var again = index.Search(request with { Query = found.UnderstoodAs.Normalized });
                Assert.Equal(found.UnderstoodAs.Normalized, again.UnderstoodAs.Normalized);
                Assert.Equal(found.TotalCount, again.TotalCount);
                Assert.Equal(found.Hits.Select(Ranked), again.Hits.Select(Ranked));
            },
            iter: Rounds);
    }

    private static (int Ordinal, float Score) Ranked(SearchHit hit) => (hit.Document.Ordinal, hit.Score);

    private static SearchIndex Archive()
    {
        var saudi = SearchArchive.Country("SAU", "Saudi Arabia", "Asia");
        var russia = SearchArchive.Country("RUS", "Russia", "Europe");
        return SearchArchive.Index(
            SearchArchive.Summary(1, "The police tortured workers in 2014. A judge was told.", "Torture", 2014),
            SearchArchive.Entry(2, "Women's driving was forbidden until June 2018.", "2018-06-24", country: saudi),
            SearchArchive.Entry(3, "Journalists were imprisoned, others re-arrested.", "2015-03-01", country: saudi),
            SearchArchive.Entry(4, "Пытки в тюрьмах, женщины и дети.", "2018-04-02", country: russia, language: "ru"),
            SearchArchive.Summary(5, "Uyghurs and other IDPs; the Quran was burnt in Egypt.", year: 2016),
            SearchArchive.Entry(6, "Labour rights: LGBT persons, FGM and Shia mosques.", "2014-04-14"),
            SearchArchive.Summary(7, "人权 and حقوق and δικαιώματα and יהודים", "Turkey", 2017),
            SearchArchive.Summary(8, "Non-governmental groups in Myanmar and North Korea", country: russia));
    }
}
