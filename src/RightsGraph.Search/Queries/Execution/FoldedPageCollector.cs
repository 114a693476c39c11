using RightsGraph.Search.Index;
using RightsGraph.Search.NearDuplicates;
using RightsGraph.Search.Queries.BlockMax;
using RightsGraph.Search.Queries.Timing;

namespace RightsGraph.Search.Queries.Execution;

/// <summary>Collects one page on which the first hit of each group of near duplicates, in the order of the search,
/// stands for all of them. It skips blocks as <see cref="PageCollector"/> does: a page from the front is full when it
/// has as many groups as it shows, and whatever scores less is in none of them or not the first.</summary>
internal sealed class FoldedPageCollector : IPageCollector
{
    private readonly SearchOrder order;
    private readonly PageSlice slice;
    private readonly IndexedArchive archive;
    private readonly HitSet hits;
    private readonly SearchClock clock;
    private readonly DuplicateColumn duplicates;
    private readonly FoldedHeap heap;
    private readonly long after;
    private readonly long before;
    private readonly bool isFromFront;

    private GroupFirsts? firsts;
    private HitPage? page;
    private FixedBitSet segmentHits = null!;
    private Scorer scorer = null!;
    private int docBase;
    private int[] segmentOrdinals = [];
    private NumericDocValues? sortDays;

    public FoldedPageCollector(
        SearchOrder order, PageSlice slice, IndexedArchive archive, HitSet hits, SearchClock clock)
    {
        this.order = order;
        this.slice = slice;
        this.archive = archive;
        this.hits = hits;
        this.clock = clock;
        duplicates = archive.Duplicates;

        // One more than the page shows tells whether there are more.
        heap = new FoldedHeap(
            slice.MaxHits == int.MaxValue ? int.MaxValue : slice.MaxHits + 1, slice.IsBackward, duplicates);
        (after, before) = (slice.After?.Key ?? long.MinValue, slice.Before?.Key ?? long.MaxValue);

        // Whatever the heap refuses is then behind the page, with all that comes after it in its group.
        isFromFront = slice is { After: null, IsBackward: false };
    }

    public int TotalCount { get; private set; }

    public bool AcceptsDocsOutOfOrder => true;

    public HitPage Page
    {
        get
        {
            // Lucene tells no collector that it is done.
            OfferFirsts(first => first.Score);
            return page ??= HitPage.From(slice, heap.InOrder(), heap.Count);
        }
    }

    public void SetScorer(Scorer scorer) => this.scorer = scorer;

    public void SetNextReader(AtomicReaderContext context)
    {
        segmentHits = hits.Segment(context);
        docBase = context.DocBase;
        segmentOrdinals = archive.Ordinals.InSegment(context.Ord);
        sortDays = order == SearchOrder.Relevance
            ? null
            : context.AtomicReader.GetNumericDocValues(IndexFields.SortDay);
    }

    public void Collect(int doc)
    {
        clock.Step();
        TotalCount++;
        segmentHits.Set(doc);
        Take(doc, order == SearchOrder.Relevance ? SortKey.FromScore(scorer.GetScore()) : DayKey(doc), null);
    }

    public void Collect(BlockWindow window) => TotalCount += window.CopyTo(segmentHits);

    public void CollectTop(IReadOnlyList<SegmentMatches> segments)
    {
        if (order == SearchOrder.Relevance && slice is { Before: null, IsBackward: false })
        {
            CollectBestBlocks(segments);
            return;
        }

        foreach (var segment in segments)
        {
            SetNextReader(segment.Context);
            for (var block = 0; block < segment.Blocks; block++)
            {
                foreach (var doc in segment.DocsIn(block))
                {
                    Take(
                        doc,
                        order == SearchOrder.Relevance ? SortKey.FromScore(segment.ScoreOf(doc)) : DayKey(doc),
                        segment);
                }
            }
        }

        OfferFirsts(first => ScoreOf(first, segments));
    }

    private void CollectBestBlocks(IReadOnlyList<SegmentMatches> segments)
    {
        var onEarlierPages = slice.After is { } cursor ? GroupsUpTo(cursor, segments) : null;
        var end = slice.After is { } last
            ? MathF.BitIncrement(SortKey.ScoreOf(last.Key))
            : double.PositiveInfinity;
        ScoreBands.Visit(segments, () => MinCompetitiveSum, end, SetNextReader, (segment, docs, _) =>
        {
            foreach (var doc in docs)
            {
                var key = SortKey.FromScore(segment.ScoreOf(doc));
                var group = duplicates.GroupOf(segmentOrdinals[doc]);
                if (IsCompetitive(key)
                    && (group == DuplicateColumn.Alone || onEarlierPages is null || !onEarlierPages.Get(group)))
                {
                    Offer(CandidateOf(doc, key, SortKey.ScoreOf(key)));
                }
            }
        });
    }

    /// <summary>The groups that have a hit at a cursor or before it.</summary>
    private FixedBitSet GroupsUpTo(SearchPosition cursor, IReadOnlyList<SegmentMatches> segments)
    {
        var groups = new FixedBitSet(duplicates.Count);
        var min = MathF.BitDecrement(SortKey.ScoreOf(cursor.Key));
        foreach (var segment in segments.Where(segment => segment.Bound >= min))
        {
            SetNextReader(segment.Context);
            for (var first = 0; first < segment.Blocks; first += BlockWindow.Blocks)
            {
                foreach (var block in segment.BlocksBoundedBy(first, min, double.PositiveInfinity))
                {
                    foreach (var doc in segment.DocsScoring(block, min, double.PositiveInfinity).Docs)
                    {
                        var ordinal = segmentOrdinals[doc];
                        var group = duplicates.GroupOf(ordinal);
                        if (group != DuplicateColumn.Alone && new SearchPosition(
                            SortKey.FromScore(segment.ScoreOf(doc)), archive.Ids[ordinal]) <= cursor)
                        {
                            groups.Set(group);
                        }
                    }
                }
            }
        }

        return groups;
    }

    // Where every hit is seen. Of a page in the middle those in a group wait until the first of it is known.
    private void Take(int doc, long key, SegmentMatches? segment)
    {
        var isCompetitive = IsCompetitive(key);
        if (isFromFront && !isCompetitive)
        {
            return;
        }

        var ordinal = segmentOrdinals[doc];
        var group = duplicates.GroupOf(ordinal);
        if (isFromFront || group == DuplicateColumn.Alone)
        {
            if (isCompetitive)
            {
                Offer(CandidateOf(doc, key, segment?.ScoreOf(doc) ?? scorer.GetScore()));
            }

            return;
        }

        firsts ??= new GroupFirsts(duplicates.Count, archive.Ids);
        if (firsts.IsFirst(group, key, ordinal))
        {
            // Those of a segment can be scored later, when few are left.
            firsts.Take(group, key, CandidateOf(doc, key, segment is null ? scorer.GetScore() : 0));
        }
    }

    private void OfferFirsts(Func<Candidate, float> score)
    {
        if (firsts is null)
        {
            return;
        }

        foreach (var first in firsts.All().Where(first => IsCompetitive(first.Position.Key)))
        {
            if (slice.Contains(first.Position))
            {
                heap.Offer(first with { Score = score(first) });
            }
        }

        firsts.Dispose();
        firsts = null;
    }

    private static float ScoreOf(Candidate hit, IReadOnlyList<SegmentMatches> segments)
    {
        var segment = segments.Last(segment => segment.Context.DocBase <= hit.Doc);
        return segment.ScoreOf(hit.Doc - segment.Context.DocBase);
    }

    private Candidate CandidateOf(int doc, long key, float score)
    {
        var ordinal = segmentOrdinals[doc];
        return new Candidate(new SearchPosition(key, archive.Ids[ordinal]), ordinal, docBase + doc, score);
    }

    private void Offer(in Candidate candidate)
    {
        if (slice.Contains(candidate.Position))
        {
            heap.Offer(candidate);
        }
    }

    private bool IsCompetitive(long key) => key >= after && key <= before && heap.MayTake(key);

    // As for all hits: a double sum just below may round to the float score of the worst.
    private double MinCompetitiveSum => MathF.BitDecrement(SortKey.ScoreOf(heap.WorstKey));

    private long DayKey(int doc) => SortKey.FromDay(order, sortDays!.Get(doc));
}
