namespace RightsGraph.Search.Queries.BlockMax;

/// <summary>A query or one of its alternatives, weighed for one search.</summary>
internal abstract class BlockMaxWeight
{
    /// <summary>Null where the segment has no match.</summary>
    public abstract BlockMaxScorer? GetScorer(AtomicReaderContext segment);

    protected static BlockMaxScorer? Join(
        IReadOnlyList<BlockMaxWeight> members, AtomicReaderContext segment, Func<BlockMaxScorer[], BlockMaxScorer> join)
    {
        BlockMaxScorer[] scorers = [.. members.Select(member => member.GetScorer(segment)).OfType<BlockMaxScorer>()];
        return scorers.Length switch { 0 => null, 1 => scorers[0], _ => join(scorers) };
    }
}

/// <summary>Matches one segment in two passes: windows in ascending order first, then the scores of those blocks that
/// are asked for.</summary>
internal abstract class BlockMaxScorer
{
    /// <summary>Adds the matches in the window and the bounds of their scores.</summary>
    public abstract void Fill(BlockWindow window);

    /// <summary>A bit for each match in the block, and a bound of their scores.</summary>
    public abstract (ulong Docs, double Bound) BlockAt(int block);

    public abstract void AddTo(Span<double> scores, int block, ulong docs);

    /// <summary>A superset of the documents that score at least the minimum, found without scoring.</summary>
    public virtual ulong CompetitiveDocs(int block, double bound, double minScore) => ulong.MaxValue;
}

/// <summary>A BooleanQuery of optional clauses: scores add up.</summary>
internal sealed class SumWeight(IReadOnlyList<BlockMaxWeight> members) : BlockMaxWeight
{
    public override BlockMaxScorer? GetScorer(AtomicReaderContext segment) =>
        Join(members, segment, scorers => new Scorer(scorers));

    private sealed class Scorer(BlockMaxScorer[] members) : BlockMaxScorer
    {
        public override void Fill(BlockWindow window)
        {
            foreach (var member in members)
            {
                member.Fill(window);
            }
        }

        public override (ulong Docs, double Bound) BlockAt(int block)
        {
            var (docs, bound) = (0UL, 0.0);
            foreach (var member in members)
            {
                var (memberDocs, memberBound) = member.BlockAt(block);
                (docs, bound) = (docs | memberDocs, bound + memberBound);
            }

            return (docs, bound);
        }

        public override void AddTo(Span<double> scores, int block, ulong docs)
        {
            foreach (var member in members)
            {
                member.AddTo(scores, block, docs);
            }
        }

        // MaxScore's essential clauses: where all others together fall short, a document must match this one.
        public override ulong CompetitiveDocs(int block, double bound, double minScore)
        {
            var competitive = ulong.MaxValue;
            foreach (var member in members)
            {
                var (docs, memberBound) = member.BlockAt(block);
                competitive &= bound - memberBound < minScore ? docs : ulong.MaxValue;
            }

            return competitive;
        }
    }
}

/// <summary>A DisjunctionMaxQuery: the greatest score counts. Lucene compares them as floats, so this does
/// too.</summary>
internal sealed class DisMaxWeight(IReadOnlyList<BlockMaxWeight> members) : BlockMaxWeight
{
    public override BlockMaxScorer? GetScorer(AtomicReaderContext segment) =>
        Join(members, segment, scorers => new Scorer(scorers));

    private sealed class Scorer(BlockMaxScorer[] members) : BlockMaxScorer
    {
        public override void Fill(BlockWindow window)
        {
            Span<ulong> docs = stackalloc ulong[BlockWindow.Blocks];
            Span<double> bounds = stackalloc double[BlockWindow.Blocks];
            Span<ulong> maxDocs = stackalloc ulong[BlockWindow.Blocks];
            Span<double> maxBounds = stackalloc double[BlockWindow.Blocks];
            maxDocs.Clear();
            maxBounds.Clear();
            var max = new BlockWindow(window.FirstBlock, maxDocs, maxBounds);
            foreach (var member in members)
            {
                docs.Clear();
                bounds.Clear();
                member.Fill(new BlockWindow(window.FirstBlock, docs, bounds));
                max.AddMax(docs, bounds);
            }

            window.Add(maxDocs, maxBounds);
        }

        public override (ulong Docs, double Bound) BlockAt(int block)
        {
            var (docs, bound) = (0UL, 0.0);
            foreach (var member in members)
            {
                var (memberDocs, memberBound) = member.BlockAt(block);
                (docs, bound) = (docs | memberDocs, Math.Max(bound, (float)memberBound));
            }

            return (docs, bound);
        }

        public override void AddTo(Span<double> scores, int block, ulong docs)
        {
            Span<double> max = stackalloc double[BlockWindow.BlockSize];
            Span<double> own = stackalloc double[BlockWindow.BlockSize];
            max.Clear();
            foreach (var member in members)
            {
                own.Clear();
                member.AddTo(own, block, docs);
                for (var doc = 0; doc < own.Length; doc++)
                {
                    max[doc] = Math.Max(max[doc], (float)own[doc]);
                }
            }

            for (var doc = 0; doc < scores.Length; doc++)
            {
                scores[doc] += max[doc];
            }
        }
    }
}
