using CsCheck;
using RightsGraph.Archive.Records;
using RightsGraph.Search;
using RightsGraph.Tests.Support;

namespace RightsGraph.Tests.Search.Results;

public sealed class ReasonTests
{
    private static readonly Document[] Documents =
    [
        SearchArchive.Summary(
            1, "The oil workers of Kazakhstan were shot; police shot at oil workers.", title: "Shot by police"),
        SearchArchive.Summary(2, "Firearms of the police.", country: SearchArchive.Country("ABC", "Abcland", "Asia")),
        SearchArchive.Summary(3, "Prisoners in prison.", country: SearchArchive.Country("ABC", "Abcland", "Asia")),
        SearchArchive.Summary(4, "Burma. 人权", country: SearchArchive.Country("ABC", "Abcland", "Asia")),
    ];

    [Theory]
    [InlineData("Shoot* shot", 1, "Text shot|Title shot")]
    [InlineData("Police", 2, "Text Police")]
    [InlineData("kazakhstan", 1, "Country kazakhstan|Text kazakhstan")]
    [InlineData("+\"Oil Workers\" -firearms", 1, "Text \"Oil Workers\"")]
    [InlineData("\"workers kazakhstan\"~3", 1, "Text \"workers kazakhstan\"~3")]
    [InlineData("oil workers", 1, "Text oil|Text workers")] // the pair counts for both
    [InlineData("fire arms", 2, "Text fire arms")]
    [InlineData("prisoner*", 3, "Text prisoner*")]
    [InlineData("prizon~1", 3, "Text prizon~1")]
    [InlineData("firearms | (+police +prison)", 2, "Text firearms")] // only what made it match
    [InlineData("firearms (police -shot)", 2, "Text firearms|Text police")]
    [InlineData("title:shot country:KAZ", 1, "Country country:KAZ|Title title:shot")]
    [InlineData("text:\"shot at\"", 1, "Text text:\"shot at\"")]
    [InlineData("burma myanmar", 4, "Text burma")] // a country's names stand for one another
    [InlineData("人权", 4, "Text 人权")]
    [InlineData("-police", 3, "")]
    [InlineData("", 3, "")]
    public void AHitTellsWhichWordsBroughtItInWhichFields(string query, int number, string expected)
    {
        using var index = SearchArchive.Index(Documents);
        Assert.Equal(expected, string.Join('|', Reasons(index, query, number)
            .Select(reason => $"{reason.Field} {reason.Term}").Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void WhatIsRarerAndSaidMoreOftenBringsMore()
    {
        using var index = SearchArchive.IndexOfTexts("torture by police", "police", "police and court", "court");
        var reasons = Reasons(index, "police torture", 1);
        Assert.Equal(["torture", "police"], reasons.Select(reason => reason.Term));
        Assert.InRange(reasons[0].Share, 0.6, 0.95);
    }

    [Fact]
    public void WhatStandsInSeveralFieldsIsDividedByHowOften()
    {
        using var index = SearchArchive.Index(
            SearchArchive.Summary(1, "Kazakhstan, Kazakhstan, Kazakhstan"), SearchArchive.Summary(2, "-"));
        Assert.Equal(
            [
                new HitReason(SearchField.Text, "kazakhstan", 0.75),
                new HitReason(SearchField.Country, "kazakhstan", 0.25),
            ],
            Reasons(index, "\"kazakhstan\"", 1));
    }

    [Fact]
    public void SharesArePositiveAndAddUpToOne()
    {
        var word = Gen.OneOf("police", "torture", "oil", "workers", "oilworkers", "court", "the", "Kazakhstan");
        var operand = Gen.OneOf(word, word, Gen.Select(word, word, (left, right) => $"\"{left} {right}\"~1"),
            word.Select(prefix => prefix[..3] + "*"), word.Select(fuzzy => fuzzy + "~1"));
        var query = Gen.Select(Gen.OneOf("", "", "", "+", "-", "(", ")", "| "), operand, (sign, text) => sign + text)
            .List[1, 8].Select(parts => string.Join(' ', parts));
        var text = word.List[1, 12].Select(words => string.Join(' ', words));
        Gen.Select(text.Array[1, 6], text, query).Sample((texts, title, sought) =>
        {
            using var index = SearchArchive.Index(texts.Select((one, place) =>
                SearchArchive.Summary(place + 1, one, place % 2 == 0 ? title : null)));
            foreach (var hit in index.Find(sought).Hits)
            {
                var reasons = hit.Reasons()!;
                Assert.All(reasons, reason => Assert.InRange(reason.Share, double.Epsilon, 1));
                Assert.Equal(reasons.Count, reasons.DistinctBy(reason => (reason.Field, reason.Term)).Count());
                Assert.Equal(hit.Score > 0 ? 1 : 0, reasons.Sum(reason => reason.Share), 1e-9);
            }
        });
    }

    [Fact]
    public void OutOfTimeThereAreNone()
    {
        using var index = SearchArchive.IndexOfTexts(Enumerable.Repeat("police torture", 200));
        var clock = new HurryingClock();
        var found = index.Search(new SearchRequest
        {
            Query = "+police +torture t*",
            First = 50,
            Budget = new SearchBudget(TimeSpan.FromMilliseconds(100), clock),
        });
        Assert.False(found.IsPartial);
        clock.Hurries = true;
        Assert.All(found.Hits, hit => Assert.Null(hit.Reasons()));
    }

    private static IReadOnlyList<HitReason> Reasons(SearchIndex index, string query, int number) =>
        index.Find(query).Hits.First(hit => hit.Document.Ordinal == number).Reasons()!;
}
