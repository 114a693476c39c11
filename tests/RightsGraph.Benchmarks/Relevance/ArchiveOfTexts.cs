using RightsGraph.Archive.Countries;
using RightsGraph.Archive.Records;
using RightsGraph.Archive.Snapshots;
using RightsGraph.Search;

namespace RightsGraph.Benchmarks.Relevance;

/// <summary>A test collection as an archive: each text a summary of a country that none of them is about.</summary>
internal sealed class ArchiveOfTexts : IDisposable
{
    private readonly TestCollection collection;
    private readonly SearchIndex index;

    public ArchiveOfTexts(TestCollection collection)
    {
        this.collection = collection;
        index = SearchIndex.Build(SnapshotOf(collection));
    }

    public static Snapshot SnapshotOf(TestCollection collection)
    {
        var source = new Source
        {
            Id = Source.IdOf(collection.Name),
            Name = collection.Name,
            Language = "en",
            Sha256 = string.Empty,
            ImportedAt = default,
        };
        var country = CountryTable.Default.FindByCode("ATA")!;
        return new Snapshot(1, default, [source], collection.Documents.Select((document, place) => new Summary
        {
            Id = RecordId.From(collection.Name, document.Id),
            Source = source,
            Ordinal = place,
            Lines = new LineSpan(place + 1, place + 1),
            Country = country,
            Title = document.Title,
            Text = document.Text,
            Language = source.Language,
            Position = place + 1,
        }), []);
    }

    /// <summary>What the program's own search makes of the queries, typed as they are.</summary>
    public Measures Measure() => Measures.Mean(
        [.. collection.Queries.AsParallel().Select(query => Measures.Of(Hits(query.Text), query.Grades))]);

    private IEnumerable<(string Id, float Score)> Hits(string query) => index
        .Search(new SearchRequest { Query = query, First = Measures.Depth })
        .Hits.Select(hit => (collection.Documents[hit.Document.Ordinal].Id, hit.Score));

    public void Dispose() => index.Dispose();
}
