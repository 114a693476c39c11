using Lucene.Net.Store;
using RightsGraph.Archive.Snapshots;
using RightsGraph.Search.Analysis;
using RightsGraph.Search.Indexing;

namespace RightsGraph.Search;

/// <summary>Keeps the index of an archive up to date.</summary>
public sealed class IndexKeeper : IDisposable
{
    private readonly TextAnalyzer analyzer = new();
    private LuceneIndex? index;

    public static IndexKeeper InMemory() => new();

    public SearchIndex Bring(Snapshot snapshot, CancellationToken cancellation = default)
    {
        var places = new RecordPlaces(snapshot);
        index ??= LuceneIndex.Create(new RAMDirectory(), analyzer);
        index.Apply(index.DifferenceTo(snapshot, places), snapshot, cancellation);
        return index.OpenFor(snapshot, places);
    }

    public void Dispose() => index?.Dispose();
}
