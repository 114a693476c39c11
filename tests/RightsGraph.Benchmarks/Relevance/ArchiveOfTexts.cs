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

    /// <param name="collection">English texts.</param>
    /// <param name="otherLanguages">In each of which the archive also has a text without words.</param>
    public ArchiveOfTexts(TestCollection collection, params IReadOnlyList<string> otherLanguages)
    {
        this.collection = collection;
        index = SearchIndex.Build(SnapshotOf(collection, otherLanguages));
    }

    public static Snapshot SnapshotOf(TestCollection collection, params IReadOnlyList<string> otherLanguages)
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
        var texts = collection.Documents.Select(document => (Document: document, Language: source.Language))
            .Concat(otherLanguages.Select(language =>
                (Document: new TestDocument(language, null, "–"), Language: language)));
        return new Snapshot(1, default, [source], texts.Select((text, place) => new Summary
        {
            Id = RecordId.From(collection.Name, text.Document.Id),
            Source = source,
            Ordinal = place,
            Lines = new LineSpan(place + 1, place + 1),
            Country = country,
            Title = text.Document.Title,
            Text = text.Document.Text,
            Language = text.Language,
            Position = place + 1,
        }), []);
    }

    /// <summary>What the program's own search makes of the queries, typed as they are or in capitals.</summary>
    public Measures Measure(SearchMatch match, bool inCapitals = false) => Measures.Mean(
    [
        .. collection.Queries.AsParallel().Select(query => Measures.Of(
            Hits(inCapitals ? query.Text.ToUpperInvariant() : query.Text, match), query.Grades)),
    ]);

    private IEnumerable<(string Id, float Score)> Hits(string query, SearchMatch match) => index
        .Search(new SearchRequest { Query = query, Match = match, First = Measures.Depth })
        .Hits.Select(hit => (collection.Documents[hit.Document.Ordinal].Id, hit.Score));

    public void Dispose() => index.Dispose();
}
