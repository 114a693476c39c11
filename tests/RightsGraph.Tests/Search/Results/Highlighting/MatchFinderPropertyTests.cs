using CsCheck;
using Lucene.Net.Search;
using Lucene.Net.Util;
using RightsGraph.Archive.Records;
using RightsGraph.Search;
using RightsGraph.Search.Analysis;
using RightsGraph.Search.Index;
using RightsGraph.Search.Queries.Execution;
using RightsGraph.Search.Queries.Interpretation;
using RightsGraph.Search.Queries.Scoring;
using RightsGraph.Search.Queries.Timing;
using RightsGraph.Search.Results;
using RightsGraph.Search.Results.Highlighting;

namespace RightsGraph.Tests.Search.Results.Highlighting;

/// <summary>The matcher of highlights against Lucene's, which scored the hits.</summary>
public sealed class MatchFinderPropertyTests : IDisposable
{
    private static readonly string[] Words =
    [
        "police", "policeman", "prisons", "Burma", "Myanmar", "women's", "violence", "derechos", "journalist", "oil",
        "workers", "oilworkers", "land", "mine", "中国人权", "人权",
    ];

    private static readonly Gen<string> Word = Gen.OneOf(Words);

    private static readonly Gen<string> Queries = Gen
        .Frequency(
            (8, Word),
            (1, Word.Select(word => $"{word[..2]}*")),
            (1, Word.Select(word => $"{word}~1")),
            (1, Word.Select(word => $"title:{word}")),
            (1, Word.Select(word => $"text:{word}")),
            (1, Gen.Select(Word, Word).Where((left, right) => left != right)
                .Select((left, right) => $"\"{left} {right}\"~2")),
            (1, Gen.Select(Word, Word, (left, right) => $"({left} | +{right})")),
            (1, Gen.Const("country:RUS")))
        .Array[1, 5]
        .Select(operands => string.Join(' ', operands));

    private readonly SearchIndex index = SearchArchive.Index(Documents());
    private readonly TextAnalyzer analyzer = new();

    [Fact]
    public void AHitsTextHasAMarkForEachClauseThatScored() => Queries.Sample(
        query =>
        {
            var searcher = new IndexSearcher(index.Reader) { Similarity = Ranking.Similarity };
            using var clock = SearchClock.Start(SearchBudget.Unlimited, isReserved: false, CancellationToken.None);
            var compiled = index.Compile(new SearchRequest { Query = query }, clock);
            var docs = searcher.Search(compiled.Query, 20).ScoreDocs.Select(hit => hit.Doc).ToList();
            var scorer = new PartScorer(searcher, compiled.Parts, docs);
            var finder = new MatchFinder(compiled, analyzer);
            foreach (var doc in docs)
            {
                var marks = finder.Find(DocumentOf(doc), needsAllTokens: false)
                    .SelectMany(field => field.Marks.Select(mark => (field.Field, mark.Clause)))
                    .ToHashSet();
                foreach (var (part, score) in scorer.Score(compiled.Query, doc) ?? [])
                {
                    // A text may speak of a country by other words than its names.
                    if (score > 0 && compiled.Parts[part] is ScoredClause { Clause: not PlaceClause } scored)
                    {
                        Assert.Contains(marks, mark =>
                            mark.Clause.Equals(scored.Clause)
                            && (!scored.IsInTitle || mark.Field == SearchField.Title));
                    }
                }
            }
        },
        iter: 150,
        threads: 1);

    public void Dispose() => index.Dispose();

    private Document DocumentOf(int doc)
    {
        var leaf = index.Reader.Leaves.Last(leaf => leaf.DocBase <= doc);
        var value = new BytesRef();
        leaf.AtomicReader.GetBinaryDocValues(IndexFields.Record).Get(doc - leaf.DocBase, value);
        return index.Snapshot.FindDocument(
            new RecordId(new Guid(value.Bytes.AsSpan(value.Offset, value.Length))))!;
    }

    private static Document[] Documents()
    {
        var random = new Random(1);
        var russia = SearchArchive.Country("RUS", "Russia", "Europe");
        return
        [
            .. Enumerable.Range(1, 200).Select(number => SearchArchive.Summary(
                number,
                RandomText(random, random.Next(1, 12)),
                random.Next(2) == 0 ? RandomText(random, 2) : null,
                country: random.Next(5) == 0 ? russia : null,
                language: random.GetItems(["en", "es", "zh"], 1)[0])),
        ];
    }

    private static string RandomText(Random random, int words) =>
        string.Join(random.Next(4) == 0 ? "; " : " ", random.GetItems(Words, words));
}
