namespace RightsGraph.Search.Queries.BlockMax;

/// <summary>A clause that Lucene scores, whose impacts may be cached.</summary>
/// <param name="weight">Not created where the impacts of all segments are cached.</param>
/// <param name="cached">By segment, filled here where null; null where no impacts of this clause are cached.</param>
internal sealed class LeafWeight(Lazy<Weight> weight, BlockMaxScorer?[]? cached) : BlockMaxWeight
{
    /// <summary>Rarer than 1 in 256: a list takes less than blocks, which take 20 bytes for each 64
    /// documents.</summary>
    public const int SparseRatio = 256;

    // Cached for a segment without a match.
    private static readonly ImpactList None = new();

    public override BlockMaxScorer? GetScorer(AtomicReaderContext segment)
    {
        if (cached?[segment.Ord] is { } impacts)
        {
            return impacts == None ? null : impacts;
        }

        if (weight.Value.GetScorer(segment, segment.AtomicReader.LiveDocs) is { } scorer)
        {
            return new LazyImpacts(scorer, cached is null ? null : read => Cache(read, segment));
        }

        if (cached is not null)
        {
            cached[segment.Ord] = None;
        }

        return null;
    }

    private void Cache(ImpactList impacts, AtomicReaderContext segment)
    {
        var documents = segment.AtomicReader.MaxDoc;
        if (impacts.Count < BlockWindow.BlocksFor(documents) / (SparseRatio / BlockWindow.BlockSize))
        {
            impacts.Trim();
            cached![segment.Ord] = impacts;
        }
        else
        {
            cached![segment.Ord] = new ImpactBlocks(impacts, documents);
        }
    }

    /// <summary>Reads impacts window by window, so that a search that times out has the hits of those before.</summary>
    private sealed class LazyImpacts(Scorer scorer, Action<ImpactList>? onComplete) : BlockMaxScorer
    {
        private readonly ImpactList read = new();
        private Action<ImpactList>? onComplete = onComplete;
        private int doc = scorer.NextDoc();

        public override void Fill(BlockWindow window)
        {
            for (; doc < window.EndDoc; doc = scorer.NextDoc())
            {
                read.Add(doc, scorer.GetScore());
            }

            if (doc == DocIdSetIterator.NO_MORE_DOCS)
            {
                onComplete?.Invoke(read);
                onComplete = null;
            }

            read.Fill(window);
        }

        public override (ulong Docs, double Bound) BlockAt(int block) => read.BlockAt(block);

        public override void AddTo(Span<double> scores, int block, ulong docs) => read.AddTo(scores, block, docs);
    }
}
