using RightsGraph.Search.Index;
using RightsGraph.Search.Queries.BlockMax;
using RightsGraph.Search.Queries.Timing;
using RightsGraph.Search.Results;

namespace RightsGraph.Search.Queries.Execution;

/// <summary>Counts all hits, records them in a set, and collects one page. A page costs the same wherever it lies:
/// cursors are compared with, and a heap of the page's size takes the rest.</summary>
internal sealed class PageCollector(
    SearchOrder order, PageSlice slice, RecordId[] ids, DocumentOrdinals ordinals, HitSet hits, SearchClock clock)
    : IPageCollector
{
    private readonly PageHeap heap = new(slice.MaxHits, slice.IsBackward);
    private readonly long after = slice.After?.Key ?? long.MinValue;
    private readonly long before = slice.Before?.Key ?? long.MaxValue;

    // Whether every hit that a full heap refuses lies behind the page: it is then counted without being scored. With a
    // `before` cursor only the score tells.
    private readonly bool canSkipBlocks = order == SearchOrder.Relevance
        && slice is { Before: null, IsBackward: false } and ({ After: null } or { MaxHits: > 0 });

    // Scores above this are on earlier pages.
    private readonly double aboveCursor = slice.After is { } cursor
        ? MathF.BitIncrement(SortKey.ScoreOf(cursor.Key))
        : double.PositiveInfinity;

    private FixedBitSet segmentHits = null!;
    private Scorer scorer = null!;
    private int docBase;
    private int[] segmentOrdinals = [];
    private NumericDocValues? sortDays;

    public int TotalCount { get; private set; }

    public HitPage Page => HitPage.From(slice, Hits, RangeCount);

    /// <summary>Hits between the cursors.</summary>
    private int RangeCount { get; set; }

    // Out of order takes 0.9 of the time, and adds up each score in the order of the clauses, which does not depend on
    // how the index is cut into segments.
    public bool AcceptsDocsOutOfOrder => true;

    public IReadOnlyList<Candidate> Hits => heap.InOrder();

    public void SetScorer(Scorer scorer) => this.scorer = scorer;

    public void SetNextReader(AtomicReaderContext context)
    {
        segmentHits = hits.Segment(context);
        docBase = context.DocBase;
        segmentOrdinals = ordinals.InSegment(context.Ord);
        sortDays = order == SearchOrder.Relevance
            ? null
            : context.AtomicReader.GetNumericDocValues(IndexFields.SortDay);
    }

    public void Collect(int doc)
    {
        // A search for everything reads no postings that would step the clock.
        clock.Step();
        TotalCount++;
        segmentHits.Set(doc);
        var key = order == SearchOrder.Relevance ? SortKey.FromScore(scorer.GetScore()) : DayKey(doc);
        if (IsCompetitive(key))
        {
            Offer(doc, key, scorer.GetScore());
        }
    }

    public void Collect(BlockWindow window)
    {
        var count = window.CopyTo(segmentHits);
        TotalCount += count;
        RangeCount += count;
    }

    public void CollectTop(IReadOnlyList<SegmentMatches> segments)
    {
        if (canSkipBlocks)
        {
            ScoreBands.Visit(segments, () => MinCompetitiveSum, aboveCursor, SetNextReader, (segment, docs, above) =>
            {
                RangeCount -= above;
                Collect(segment, docs);
            });
            return;
        }

        foreach (var segment in segments)
        {
            SetNextReader(segment.Context);
            for (var block = 0; block < segment.Blocks; block++)
            {
                Collect(segment, segment.DocsIn(block));
            }
        }
    }

    // RangeCount already has the whole window: what is scored is deducted, and counted again where it is in range.
    private void Collect(SegmentMatches segment, BitIterator docs)
    {
        foreach (var doc in docs)
        {
            RangeCount--;
            var key = order == SearchOrder.Relevance ? SortKey.FromScore(segment.ScoreOf(doc)) : DayKey(doc);
            if (IsCompetitive(key))
            {
                Offer(doc, key, segment.ScoreOf(doc));
            }
        }
    }

    // One ulp less: a double sum just below may round to the float score of the worst hit.
    private double MinCompetitiveSum => MathF.BitDecrement(SortKey.ScoreOf(heap.WorstKey));

    private long DayKey(int doc) => SortKey.FromDay(order, sortDays!.Get(doc));

    // The key alone decides most hits; only equal keys need the id.
    private bool IsCompetitive(long key)
    {
        if (key < after || key > before)
        {
            return false;
        }

        if (key == after || key == before || heap.MayTake(key))
        {
            return true;
        }

        RangeCount++;
        return false;
    }

    private void Offer(int doc, long key, float score)
    {
        var ordinal = segmentOrdinals[doc];
        var position = new SearchPosition(key, ids[ordinal]);
        if (!slice.Contains(position))
        {
            return;
        }

        RangeCount++;
        heap.Offer(new Candidate(position, ordinal, docBase + doc, score));
    }
}

/// <summary>Collects one page of a search.</summary>
internal interface IPageCollector : ICollector, IBlockCollector
{
    /// <summary>All hits, whatever the page.</summary>
    int TotalCount { get; }

    HitPage Page { get; }
}
