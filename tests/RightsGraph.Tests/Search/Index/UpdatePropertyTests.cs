using CsCheck;
using RightsGraph.Archive.Records;
using RightsGraph.Archive.Snapshots;
using RightsGraph.Search;

namespace RightsGraph.Tests.Search.Index;

/// <summary>
/// Archives that grow, change and shrink at random, a version after another: sources come, go and are replaced by some
/// of the same records, some that have changed and some new.
/// </summary>
public sealed class UpdatePropertyTests
{
    private static readonly string[] Words =
        ["torture", "Torture", "police", "court", "oil", "workers", "law", "press", "France", "the", "of", "women's"];

    private static readonly string[] Queries =
    [
        "torture police court", "+oil +workers", "\"oil workers\"", "tort* polise~1", "title:police -press", "women",
        "french law", "", "country:KAZ", "oil | workers court",
    ];

    private static readonly Gen<string> Text = Gen.Frequency(
        (3, Gen.OneOf([.. Words.Select(word => Gen.Const(word))]).List[1, 12].Select(words => string.Join(' ', words))),
        (1, Gen.OneOf(
            Gen.Const("The police of France beat women's workers."),
            Gen.Const("the police of France beat women's workers"),
            Gen.Const("The court of the press in France freed oil workers."))));

    private static readonly Gen<Said[]?> Records = Gen.Frequency(
        (1, Gen.Const((Said[]?)null)),
        (4, Gen.Select(Gen.Int[1, 12], Text, Text.Null()).Select(said => new Said(said.Item1, said.Item2, said.Item3))
            .Array[0, 12].Select(said => (Said[]?)[.. said.DistinctBy(record => record.Number)])));

    /// <summary>Of each version what is imported and removed for it.</summary>
    private static readonly Gen<Import[][]> Histories = Gen.Select(Gen.Int[1, 4], Records)
        .Select(import => new Import(import.Item1, import.Item2))
        .Array[1, 3].Array[1, 6];

    [Fact]
    public void AnIndexUpdatedStepByStepAnswersAsOneBuiltAtOnce() => Histories.Sample(history =>
    {
        using var keeper = IndexKeeper.InMemory();
        foreach (var snapshot in Versions(history))
        {
            using var built = SearchIndex.Build(snapshot);
            using var updated = keeper.UpdateTo(snapshot);
            AssertSame(built, updated);
        }
    });

    [Fact]
    public void AnIndexInAFolderIsUsedAgainByTheNextProgram() => Histories.Sample(
        history =>
        {
            var folder = Directory.CreateTempSubdirectory("rightsgraph-");
            try
            {
                foreach (var snapshot in Versions(history))
                {
                    var report = new RecordedReport();
                    using var keeper = IndexKeeper.At(folder.FullName, report);
                    using var built = SearchIndex.Build(snapshot);
                    using var updated = keeper.UpdateTo(snapshot);
                    AssertSame(built, updated, knowsRemovedTexts: false);
                    Assert.DoesNotContain(report.Lines, line => line.Contains("damaged", StringComparison.Ordinal));
                }
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        },
        iter: 20);

    /// <summary>
    /// What was removed while no program ran takes nothing from the counts of phrases and of ways to write a word.
    /// </summary>
    private static void AssertSame(SearchIndex expected, SearchIndex actual, bool knowsRemovedTexts = true)
    {
        foreach (var query in Queries)
        {
            var (wanted, found) = (expected.Find(query), actual.Find(query));
            Assert.Equal(
                wanted.Hits.Select(hit => (hit.Document.Id, hit.Score)),
                found.Hits.Select(hit => (hit.Document.Id, hit.Score)));
            Assert.Equal(wanted.TotalCount, found.TotalCount);
            Assert.Equal(wanted.DidYouMean, found.DidYouMean);
            Assert.Equal(wanted.Facets.Mentions().Values, found.Facets.Mentions().Values);
            Assert.Equal(wanted.UnderstoodAs.Terms, found.UnderstoodAs.Terms);
            Assert.Equal(Folded(expected, query), Folded(actual, query));
        }

        static IEnumerable<(RecordId, int)> Folded(SearchIndex index, string query) => index
            .Search(new SearchRequest { Query = query, Collapse = SearchCollapse.Similar, First = 50 })
            .Hits.Select(hit => (hit.Document.Id, hit.Similar(0).TotalCount));

        foreach (var prefix in new[] { "t", "po", "wo", "torture c", "polise" })
        {
            Assert.Equal(Suggested(expected, prefix), Suggested(actual, prefix));
        }

        foreach (var document in expected.Snapshot.Documents.Take(5))
        {
            Assert.Equal(
                expected.Related(document, 5).Documents.Select(related => related.Id),
                actual.Related(document, 5).Documents.Select(related => related.Id));
        }

        IEnumerable<(string, int)> Suggested(SearchIndex index, string prefix) => index.Suggest(prefix, 50).Suggestions
            .Select(suggestion => (suggestion.Text, suggestion.Count))
            .Where(suggestion => knowsRemovedTexts || !suggestion.Text.Contains(' ', StringComparison.Ordinal))
            .Select(suggestion => knowsRemovedTexts
                ? suggestion
                : (suggestion.Text.ToUpperInvariant(), suggestion.Count));
    }

    private static IEnumerable<Snapshot> Versions(Import[][] history)
    {
        var held = new SortedDictionary<int, (Source Source, Summary[] Summaries)>();
        foreach (var (step, imports) in history.Index())
        {
            foreach (var (number, records) in imports)
            {
                held.Remove(number);
                if (records is not null)
                {
                    var source = SourceOf(number, step);
                    held[number] = (source, [.. records.Select(record => RecordOf(record, number, source))]);
                }
            }

            yield return new Snapshot(
                step + 1, default, held.Values.Select(document => document.Source),
                held.Values.SelectMany(document => document.Summaries), []);
        }
    }

    private static Source SourceOf(int number, int step) => new()
    {
        Id = Source.IdOf($"source{number}"),
        Name = $"source{number}",
        Language = "en",
        Sha256 = $"{step}",
        ImportedAt = DateTimeOffset.UnixEpoch.AddHours(step),
    };

    private static Summary RecordOf(Said said, int source, Source of) =>
        SearchArchive.Summary((source * 100) + said.Number, said.Text, said.Title) with { Source = of };

    /// <summary>A record; of one number in two versions of a source it is the same, and may have changed.</summary>
    private sealed record Said(int Number, string Text, string? Title);

    /// <summary>A source that comes, or takes the place of itself; without records one that goes.</summary>
    private sealed record Import(int Source, Said[]? Records);
}
