using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using RightsGraph.Archive.Records;
using RightsGraph.Search.Facets;
using RightsGraph.Search.Hits;
using RightsGraph.Search.Indexing;
using RightsGraph.Search.Queries.Disjunctions;
using RightsGraph.Search.Timing;

namespace RightsGraph.Search.Paging;

/// <summary>
/// Counts all hits, remembers which they are, and keeps one page of them. A page costs the same wherever it lies: the
/// cursors cut by comparison, and a heap of a page's size keeps the rest.
/// </summary>
internal sealed class PageCollector(
    SearchOrder order, PageSlice slice, RecordId[] ids, RecordNumbers numbers, HitSet hits, SearchClock clock)
    : ICollector, IWindowCollector
{
    private readonly PageHeap heap = new(slice.Kept, slice.KeepsHindmost);
    private readonly long after = slice.After?.Key ?? long.MinValue;
    private readonly long before = slice.Before?.Key ?? long.MaxValue;

    // Once a page of good hits was found, few are better. Those that are not lie behind the page, and so behind the
    // cursor that it comes after; but not always before one that it ends at.
    private readonly bool keepsBest = order == SearchOrder.Relevance
        && slice is { Before: null, KeepsHindmost: false } and ({ After: null } or { Kept: > 0 });

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
        var key = order == SearchOrder.Relevance ? HitKey.OfScore(scorer.GetScore()) : KeyOfDay(doc);
        if (MayStand(key))
        {
            Offer(doc, key, scorer.GetScore());
        }
    }

    public void Collect(ScoreWindow window)
    {
        var found = window.CopyTo(segment);
        if (found == 0)
        {
            return;
        }

        (TotalCount, RangeCount) = (TotalCount + found, RangeCount + found);
        foreach (var block in window.BlocksFrom(LeastScore))
        {
            foreach (var doc in keepsBest ? window.DocsIn(block, LeastScore) : window.DocsIn(block))
            {
                RangeCount--;
                var key = order == SearchOrder.Relevance ? HitKey.OfScore(window.ScoreOf(doc)) : KeyOfDay(doc);
                if (MayStand(key))
                {
                    Offer(doc, key, window.ScoreOf(doc));
                }
            }
        }
    }

    // Of those that could be kept.
    private float LeastScore => keepsBest ? HitKey.ScoreOf(heap.WorstKey) : 0;

    private long KeyOfDay(int doc) => HitKey.OfDay(order, sortDays.Get(doc));

    // Most hits are decided by their key alone; only equal keys need the id.
    private bool MayStand(long key)
    {
        if (key < after || key > before)
        {
            return false;
        }

        if (key == after || key == before || heap.MayKeep(key))
        {
            return true;
        }

        RangeCount++;
        return false;
    }

    private void Offer(int doc, long key, float score)
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
            heap.Keep(new Candidate(position, record, docBase + doc, score));
        }
    }
}
