namespace RightsGraph.Archive.Cache;

/// <summary>The cache's part in one load of a snapshot; without a cache, records stay in memory.</summary>
internal sealed class CacheUpdate(RecordCache? cache) : IDisposable
{
    private RecordSegmentWriter? writer;

    public bool IsStale(Source source) => cache?.IsStale(SourceVersion.Of(source)) == true;

    /// <remarks>Safe for concurrent calls.</remarks>
    public IReadOnlyList<Document>? Find(Source source) => cache?.Find(source);

    /// <summary>Comes before the first record of a source that is not cached.</summary>
    public void Begin(Source source)
    {
        if (cache is { IsReadOnly: false })
        {
            writer ??= cache.CreateSegment();
            writer.AddSource(SourceVersion.Of(source));
        }
    }

    public Document Add(Document record) => writer?.Add(record) ?? record;

    /// <summary>Makes the added records readable, and frees the space of all sources but the live ones.</summary>
    public void Complete(IEnumerable<Source> live)
    {
        if (writer is not null)
        {
            cache!.Add(writer);
        }

        if (cache is { IsReadOnly: false })
        {
            cache.RetainOnly(live.Select(SourceVersion.Of).ToHashSet());
        }
    }

    public void Dispose() => writer?.Dispose();
}
