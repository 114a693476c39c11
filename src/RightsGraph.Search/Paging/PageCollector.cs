using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using RightsGraph.Archive.Records;
using RightsGraph.Search.Facets;
using RightsGraph.Search.Indexing;
using RightsGraph.Search.Timing;

namespace RightsGraph.Search.Paging;

/// <summary>
/// Counts all hits, remembers which they are, and keeps one page of them. A page costs the same wherever it lies: the
/// cursors cut by comparison, and a heap of a page's size keeps the rest.
/// </summary>
internal sealed class PageCollector(
    SearchOrder order, PageSlice slice, RecordId[] ids, RecordNumbers numbers, HitSet hits, SearchClock clock)
    : ICollector
{
    private readonly PageHeap heap = new(slice.Kept, slice.KeepsHindmost);
    private FixedBitSet segment = null!;
    private Scorer scorer = null!;
    private int docBase;
    private int[] records = [];
    private NumericDocValues sortDays = null!;

    public int TotalCount { get; private set; }

    /// <summary>Hits between the cursors.</summary>
    public int RangeCount { get; private set; }

    // Scorers that may go back and forth need 0.9 of the time, and add up each score in the order of the clauses, which
    // no cut of the index into segments changes.
    public bool AcceptsDocsOutOfOrder => true;

    public IReadOnlyList<Candidate> Kept => heap.InOrder();

    public void SetScorer(Scorer scorer) => this.scorer = scorer;

    public void SetNextReader(AtomicReaderContext context)
    {
        segment = hits.Segment(context);
        docBase = context.DocBase;
        records = numbers.Of(context.Ord);
        sortDays = context.AtomicReader.GetNumericDocValues(IndexFields.SortDay);
    }

    public void Collect(int doc)
    {
        // A search for everything reads no postings that would ask the clock.
        clock.Step();
        TotalCount++;
        segment.Set(doc);
        var key = order == SearchOrder.Relevance
            ? HitKey.OfScore(scorer.GetScore())
            : HitKey.OfDay(order, sortDays.Get(doc));
        if (IsCut(key))
        {
            return;
        }

        if (!IsOnEdge(key) && !heap.MayKeep(key))
        {
            RangeCount++;
            return;
        }

        Offer(doc, key);
    }

    // Most hits are decided by their key alone; only equal keys need the id.
    private bool IsCut(long key) => key < slice.After?.Key || key > slice.Before?.Key;

    private bool IsOnEdge(long key) => key == slice.After?.Key || key == slice.Before?.Key;

    private void Offer(int doc, long key)
    {
        var record = records[doc];
        var position = new SearchPosition(key, ids[record]);
        if (!slice.Holds(position))
        {
            return;
        }

        RangeCount++;
        if (heap.WouldKeep(position))
        {
            heap.Keep(new Candidate(position, record, docBase + doc, scorer.GetScore()));
        }
    }
}
