using RightsGraph.Search.Queries.Execution;

namespace RightsGraph.Search.Queries.BlockMax;

/// <summary>A disjunction whose matches must satisfy a coverage: weak ones are cut before anything is scored.</summary>
/// <param name="coverage">Of queries that are among the members.</param>
/// <param name="queries">The members as queries.</param>
/// <param name="members">Weighed.</param>
internal sealed class CoverageWeight(
    CoverageQuery coverage, IReadOnlyList<Query> queries, IReadOnlyList<BlockMaxWeight> members) : BlockMaxWeight
{
    public override BlockMaxScorer? GetScorer(AtomicReaderContext segment)
    {
        var scorers = members.Select(member => member.GetScorer(segment)).ToArray();
        return Coverage.TryCreate(coverage, queries, index => scorers[index] is not null) is { } cover
            ? new Scorer(cover, scorers, segment.AtomicReader.MaxDoc)
            : null;
    }

    private sealed class Scorer(Coverage coverage, BlockMaxScorer?[] members, int documents) : BlockMaxScorer
    {
        private readonly ulong[] covered = new ulong[BlockWindow.BlocksFor(documents)];

        public override void Fill(BlockWindow window)
        {
            Span<double> sums = stackalloc double[BlockWindow.Blocks];
            sums.Clear();
            for (var i = 0; i < members.Length; i++)
            {
                var docs = coverage.DocsOf(i);
                docs.Clear();
                members[i]?.Fill(new BlockWindow(window.FirstBlock, docs, sums));
            }

            var satisfied = covered.AsSpan(window.FirstBlock, BlockWindow.Blocks);
            coverage.Cover(satisfied);
            for (var block = 0; block < BlockWindow.Blocks; block++)
            {
                sums[block] = satisfied[block] == 0 ? 0 : sums[block];
            }

            window.Add(satisfied, sums);
        }

        public override (ulong Docs, double Bound) BlockAt(int block)
        {
            if (covered[block] == 0)
            {
                return (0, 0);
            }

            var bound = 0.0;
            foreach (var member in members)
            {
                bound += member?.BlockAt(block).Bound ?? 0;
            }

            return (covered[block], bound);
        }

        public override void AddTo(Span<double> scores, int block, ulong docs)
        {
            docs &= covered[block];
            if (docs == 0)
            {
                return;
            }

            foreach (var member in members)
            {
                member?.AddTo(scores, block, docs);
            }
        }

        public override ulong CompetitiveDocs(int block, double bound, double minScore)
        {
            var competitive = covered[block];
            foreach (var member in members)
            {
                if (member is not null)
                {
                    var (docs, memberBound) = member.BlockAt(block);
                    competitive &= bound - memberBound < minScore ? docs : ulong.MaxValue;
                }
            }

            return competitive;
        }
    }
}
