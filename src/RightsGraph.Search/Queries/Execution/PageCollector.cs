using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using RightsGraph.Archive.Records;
using RightsGraph.Search.Index;
using RightsGraph.Search.Queries.BlockMax;
using RightsGraph.Search.Queries.Timing;
using RightsGraph.Search.Results;

namespace RightsGraph.Search.Queries.Execution;

/// <summary>
/// Counts all hits, remembers which they are, and keeps one page of them. A page costs the same wherever it lies: the
/// cursors cut by comparison, and a heap of a page's size keeps the rest.
/// </summary>
internal sealed class PageCollector(
    SearchOrder order, PageSlice slice, RecordId[] ids, DocumentOrdinals numbers, HitSet hits, SearchClock clock)
    : ICollector, IBlockCollector
{
    /// <summary>
    /// Into which bounds are divided. With 8 of them some 300 blocks of a million texts are scored for a page, with 32
    /// some 160; each takes another sweep over all bounds, 4 µs, until the page is full.
    /// </summary>
    private const int Steps = 32;

    private readonly PageHeap heap = new(slice.Kept, slice.KeepsHindmost);
    private readonly long after = slice.After?.Key ?? long.MinValue;
    private readonly long before = slice.Before?.Key ?? long.MaxValue;

    // Once a page of good hits was found, few are better. Those that are not lie behind the page, and so behind the
    // cursor that it comes after; but not always before one that it ends at.
    private readonly bool keepsBest = order == SearchOrder.Relevance
        && slice is { Before: null, KeepsHindmost: false } and ({ After: null } or { Kept: > 0 });

    // What is summed up to so much stands before the cursor that the page comes after.
    private readonly double aboveCursor = slice.After is { } cursor
        ? MathF.BitIncrement(SortKey.ScoreOf(cursor.Key))
        : double.PositiveInfinity;

    private FixedBitSet found = null!;
    private Scorer scorer = null!;
    private int docBase;
    private int[] records = [];
    private NumericDocValues? sortDays;

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
        found = hits.Segment(context);
        docBase = context.DocBase;
        records = numbers.Of(context.Ord);
        sortDays = order == SearchOrder.Relevance
            ? null
            : context.AtomicReader.GetNumericDocValues(IndexFields.SortDay);
    }

    public void Collect(int doc)
    {
        // A search for everything reads no postings that would ask the clock.
        clock.Step();
        TotalCount++;
        found.Set(doc);
        var key = order == SearchOrder.Relevance ? SortKey.OfScore(scorer.GetScore()) : KeyOfDay(doc);
        if (MayStand(key))
        {
            Offer(doc, key, scorer.GetScore());
        }
    }

    public void Find(BlockWindow window)
    {
        var count = window.CopyTo(found);
        TotalCount += count;
        RangeCount += count;
    }

    public void Rank(IReadOnlyList<SegmentMatches> segments)
    {
        if (keepsBest)
        {
            RankBest(segments);
            return;
        }

        foreach (var segment in segments)
        {
            SetNextReader(segment.Context);
            for (var block = 0; block < segment.Blocks; block++)
            {
                Rank(segment, segment.DocsIn(block));
            }
        }
    }

    // From the best blocks down: once these have filled the page, most others need not be looked into.
    private void RankBest(IReadOnlyList<SegmentMatches> segments)
    {
        var greatest = segments.Max(segment => (double?)segment.Bound) ?? 0;
        var below = double.PositiveInfinity;
        for (var step = Steps - 1; step >= 0 && below > MinCompetitiveSum; step--)
        {
            var from = greatest * step / Steps;
            foreach (var segment in segments.Where(segment => segment.Bound >= Math.Max(from, MinCompetitiveSum)))
            {
                SetNextReader(segment.Context);
                RankBetween(segment, from, below);
            }

            below = from;
        }
    }

    private void RankBetween(SegmentMatches segment, double from, double below)
    {
        for (var window = 0; window < segment.Blocks; window += BlockWindow.Blocks)
        {
            foreach (var block in segment.BlocksBetween(window, Math.Max(from, MinCompetitiveSum), below))
            {
                var (docs, above) = segment.DocsBetween(block, MinCompetitiveSum, aboveCursor);
                RangeCount -= above;
                Rank(segment, docs);
            }
        }
    }

    private void Rank(SegmentMatches segment, BitIterator docs)
    {
        foreach (var doc in docs)
        {
            RangeCount--;
            var key = order == SearchOrder.Relevance ? SortKey.OfScore(segment.ScoreOf(doc)) : KeyOfDay(doc);
            if (MayStand(key))
            {
                Offer(doc, key, segment.ScoreOf(doc));
            }
        }
    }

    // What is summed up to less is no more rounded to the score of a hit that could be kept.
    private double MinCompetitiveSum => MathF.BitDecrement(SortKey.ScoreOf(heap.WorstKey));

    private long KeyOfDay(int doc) => SortKey.OfDay(order, sortDays!.Get(doc));

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
