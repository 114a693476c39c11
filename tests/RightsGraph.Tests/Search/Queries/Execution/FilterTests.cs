using CsCheck;
using RightsGraph.Archive.Countries;
using RightsGraph.Archive.Records;
using RightsGraph.Search;

namespace RightsGraph.Tests.Search.Queries.Execution;

/// <summary>Filters against plain LINQ: each random condition comes with the predicate that it means.</summary>
public sealed class FilterTests
{
    private static readonly Country[] Countries =
    [
        SearchArchive.Kazakhstan,
        SearchArchive.Country("FRA", "France", "Europe"),
        SearchArchive.Country("TJK", "Tajikistan", "Asia"),
    ];

    private static readonly Gen<Document> AnyDocument = Gen.Select(
        Gen.Int[1, 1_000_000], Gen.Int[0, 2], Gen.Int[0, 3], Gen.Enum<EntryKind>(), Gen.Bool,
        (id, country, year, kind, isEntry) => isEntry
            ? (Document)SearchArchive.Entry(
                id, "x", $"{2011 + year}-05-0{1 + (id % 3)}", kind: kind, country: Countries[country], language: "ru")
            : SearchArchive.Summary(
                id, "x", year: year == 0 ? null : 2011 + year, country: Countries[country], language: "en"));

    private static readonly Gen<DateOnly?> AnyDate =
        Gen.Select(Gen.Int[2011, 2014], Gen.Int[1, 3], (year, day) => new DateOnly(year, 5, day)).Nullable();

    private static readonly Gen<int?> AnyYear = Gen.Int[2010, 2015].Nullable();

    private static readonly Gen<Condition> Leaf = Gen.OneOf(
        Gen.Enum<DocumentType>().List[0, 2].Select(set => new Condition(
            SearchFilter.TypeIn(set),
            document => set.Contains(document is Entry ? DocumentType.Entry : DocumentType.Summary))),
        Gen.OneOf<string?>("KAZ", "FRA", "kaz", "", null).List[0, 3].Select(set => new Condition(
            SearchFilter.CountryIn(set), document => set.Contains(document.Country.Code))),
        Gen.OneOf<string?>("Asia", "Europe", "asia", null).List[0, 3].Select(set => new Condition(
            SearchFilter.RegionIn(set), document => set.Contains(document.Country.Region))),
        Gen.OneOf<string?>("en", "ru", "EN", null).List[0, 3].Select(set => new Condition(
            SearchFilter.LanguageIn(set), document => set.Contains(document.Language))),
        Gen.Enum<EntryKind>().Nullable().List[0, 4].Select(set => new Condition(
            SearchFilter.KindIn(set), document => set.Contains((document as Entry)?.Kind))),
        AnyDate.List[0, 4].Select(set => new Condition(
            SearchFilter.DateIn(set), document => set.Contains((document as Entry)?.Date))),
        AnyYear.List[0, 4].Select(set => new Condition(
            SearchFilter.YearIn(set), document => set.Contains(document.Year))),
        Gen.Select(AnyDate, AnyDate, (min, max) => new Condition(
            SearchFilter.DateBetween(min, max),
            document => document is Entry entry && !(entry.Date < min) && !(entry.Date > max))),
        Gen.Select(AnyYear, AnyYear, (min, max) => new Condition(
            SearchFilter.YearBetween(min, max),
            document => document.Year is { } year && !(year < min) && !(year > max))));

    private static readonly Gen<Condition> AnyCondition = Gen.Recursive<Condition>((depth, inner) =>
        depth > 3
            ? Leaf
            : Gen.Frequency(
                (2, Leaf),
                (1, inner.Select(Not)),
                (1, inner.List[0, 3].Select(And)),
                (1, inner.List[0, 3].Select(Or))));

    [Fact]
    public void FindExactlyWhatThePredicateHolds() =>
        Gen.Select(AnyDocument.List[1, 40], AnyCondition.List[1, 10]).Sample((made, conditions) =>
        {
            var documents = made.DistinctBy(document => document.Id).ToList();
            using var index = SearchArchive.Index(documents);
            foreach (var condition in conditions)
            {
                Assert.Equal(
                    documents.Where(condition.Holds).Select(document => document.Ordinal).Order(),
                    index.Numbers("x", condition.Filter));
                Assert.Equal(documents.Count(condition.Holds), index.Find(string.Empty, condition.Filter).TotalCount);
            }
        });

    [Fact]
    public void DoNotChangeScores()
    {
        using var index = SearchArchive.IndexOfTexts("torture police", "torture torture");
        var plain = index.Find("torture").Hits.Select(hit => hit.Score);
        Assert.Equal(plain, index.Find("torture", SearchFilter.CountryIn("KAZ")).Hits.Select(hit => hit.Score));
    }

    [Fact]
    public void TakeSetsOfAnySize()
    {
        using var index = SearchArchive.IndexOfTexts("torture");
        var codes = Enumerable.Range(0, 5000).Select(number => $"C{number}").Append("KAZ");
        Assert.Equal([1], index.Numbers("torture", SearchFilter.CountryIn(codes)));
    }

    private static Condition Not(Condition condition) =>
        new(SearchFilter.Not(condition.Filter), document => !condition.Holds(document));

    private static Condition And(List<Condition> all) => new(
        SearchFilter.And(all.Select(condition => condition.Filter)),
        document => all.All(condition => condition.Holds(document)));

    private static Condition Or(List<Condition> all) => new(
        SearchFilter.Or(all.Select(condition => condition.Filter)),
        document => all.Any(condition => condition.Holds(document)));

    private sealed record Condition(SearchFilter Filter, Func<Document, bool> Holds);
}
