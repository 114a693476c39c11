namespace RightsGraph.Search.Queries.BlockMax;

/// <summary>Visits blocks by their bounds from the best down, until none below can reach the page.</summary>
internal static class ScoreBands
{
    /// <summary>With 8 some 300 blocks of a million texts are scored for a page, with 32 some 160; each band sweeps
    /// over all bounds, 4 µs.</summary>
    private const int Bands = 32;

    /// <param name="segments">Of the search.</param>
    /// <param name="min">The sum that a document must reach by now.</param>
    /// <param name="end">Documents whose sum reaches it are only counted.</param>
    /// <param name="enter">Called before documents of another segment.</param>
    /// <param name="collect">Takes documents of a block, and the number of those that are only counted.</param>
    public static void Visit(
        IReadOnlyList<SegmentMatches> segments,
        Func<double> min,
        double end,
        Action<AtomicReaderContext> enter,
        Action<SegmentMatches, BitIterator, int> collect)
    {
        var max = segments.Max(segment => (double?)segment.Bound) ?? 0;
        var above = double.PositiveInfinity;
        for (var band = Bands - 1; band >= 0 && above > min(); band--)
        {
            var least = max * band / Bands;
            foreach (var segment in segments.Where(segment => segment.Bound >= Math.Max(least, min())))
            {
                enter(segment.Context);
                for (var first = 0; first < segment.Blocks; first += BlockWindow.Blocks)
                {
                    foreach (var block in segment.BlocksBoundedBy(first, Math.Max(least, min()), above))
                    {
                        var (docs, counted) = segment.DocsScoring(block, min(), end);
                        collect(segment, docs, counted);
                    }
                }
            }

            above = least;
        }
    }
}
