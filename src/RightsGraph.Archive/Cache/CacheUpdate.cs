using RightsGraph.Archive.Records;

namespace RightsGraph.Archive.Cache;

/// <summary>
/// Where records are kept beside the store: on a shelf or, where none is given, nowhere but in memory.
/// </summary>
internal sealed class CacheUpdate(RecordCache? shelf) : IDisposable
{
    private RecordSegmentWriter? writer;

    /// <inheritdoc cref="RecordCache.IsStale"/>
    public bool AreStale(Source source) => shelf?.IsStale(SourceVersion.Of(source)) == true;

    /// <summary>The records of a source; null where they are not kept. For several threads at once.</summary>
    public IReadOnlyList<Document>? Find(Source source) => shelf?.RecordsOf(source);

    /// <summary>Begins a source that is not kept yet, before its records come from the store.</summary>
    public void Begin(Source source)
    {
        if (shelf is not null)
        {
            writer ??= shelf.BeginVolume();
            writer.AddSource(SourceVersion.Of(source));
        }
    }

    /// <param name="record">Of a source that has begun, with its text in memory.</param>
    /// <returns>The record with its text where it is kept.</returns>
    public Document Keep(Document record) => writer?.Add(record) ?? record;

    /// <summary>Nothing of what was kept can be read before.</summary>
    /// <param name="live">All sources of the archive.</param>
    /// <exception cref="IOException">The disk is full, for instance.</exception>
    public void Complete(IEnumerable<Source> live)
    {
        if (writer is not null)
        {
            shelf!.Add(writer);
        }

        shelf?.Keep(live.Select(SourceVersion.Of).ToHashSet());
    }

    public void Dispose() => writer?.Dispose();
}
