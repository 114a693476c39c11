using System.Runtime.Intrinsics;
using RightsGraph.Search.Queries.Execution;

namespace RightsGraph.Search.Queries.BlockMax;

/// <summary>Tells which documents of a window satisfy a <see cref="CoverageQuery"/> in one segment. Weights are summed
/// for 256 documents at once: bit i of all their sums is in one vector (bit slicing).</summary>
internal sealed class Coverage
{
    private readonly int[][] required;
    private readonly (int[] AnyOf, int Weight)[] weighed;
    private readonly int need;
    private readonly int sliceCount;
    private readonly ulong[] docs;

    private Coverage(int members, int[][] required, (int[] AnyOf, int Weight)[] weighed, int need)
    {
        (this.required, this.weighed, this.need) = (required, weighed, need);
        sliceCount = 32 - int.LeadingZeroCount(Math.Max(need, weighed.Sum(part => part.Weight)));
        docs = new ulong[members * BlockWindow.Blocks];
    }

    /// <summary>Null where no document of the segment can satisfy the query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="members">All queries of it, by index.</param>
    /// <param name="hasMatches">Whether the segment has matches of the member with this index.</param>
    public static Coverage? TryCreate(CoverageQuery query, IReadOnlyList<Query> members, Func<int, bool> hasMatches)
    {
        var indexes = new Dictionary<Query, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < members.Count; i++)
        {
            indexes[members[i]] = i;
        }

        int[] Present(Query[] anyOf) => [.. anyOf.Select(part => indexes[part]).Where(hasMatches)];
        int[][] required = [.. query.Required.Select(Present)];
        (int[] AnyOf, int Weight)[] weighed =
            [.. query.Weighed.Select(part => (Present(part.AnyOf), part.Weight)).Where(part => part.Item1.Length > 0)];
        return required.Any(part => part.Length == 0) || weighed.Sum(part => part.Weight) < query.Need
            ? null
            : new Coverage(members.Count, required, weighed, query.Need);
    }

    /// <summary>The matches of a member in the current window, one word for each block.</summary>
    public Span<ulong> DocsOf(int member) => docs.AsSpan(member * BlockWindow.Blocks, BlockWindow.Blocks);

    /// <summary>The documents of the current window that satisfy the query.</summary>
    public void Cover(Span<ulong> covered)
    {
        Span<Vector256<ulong>> slices = stackalloc Vector256<ulong>[sliceCount];
        for (var block = 0; block < BlockWindow.Blocks; block += Vector256<ulong>.Count)
        {
            var satisfied = Vector256<ulong>.AllBitsSet;
            foreach (var part in required)
            {
                satisfied &= AnyOf(part, block);
            }

            if (need > 0 && satisfied != Vector256<ulong>.Zero)
            {
                slices.Clear();
                foreach (var (anyOf, weight) in weighed)
                {
                    Add(slices, AnyOf(anyOf, block), weight);
                }

                satisfied &= AtLeast(slices, need);
            }

            satisfied.CopyTo(covered[block..]);
        }
    }

    private Vector256<ulong> AnyOf(int[] members, int block)
    {
        var any = Vector256<ulong>.Zero;
        foreach (var member in members)
        {
            any |= Vector256.Create<ulong>(docs.AsSpan((member * BlockWindow.Blocks) + block));
        }

        return any;
    }

    private static void Add(Span<Vector256<ulong>> slices, Vector256<ulong> docs, int weight)
    {
        if (docs == Vector256<ulong>.Zero)
        {
            return;
        }

        for (var bit = 0; weight >> bit != 0; bit++)
        {
            var carry = (weight >> bit & 1) == 0 ? Vector256<ulong>.Zero : docs;
            for (var slice = bit; carry != Vector256<ulong>.Zero; slice++)
            {
                var sum = slices[slice];
                slices[slice] = sum ^ carry;
                carry &= sum;
            }
        }
    }

    private static Vector256<ulong> AtLeast(ReadOnlySpan<Vector256<ulong>> slices, int min)
    {
        var (greater, equal) = (Vector256<ulong>.Zero, Vector256<ulong>.AllBitsSet);
        for (var slice = slices.Length - 1; slice >= 0; slice--)
        {
            var bits = slices[slice];
            if ((min >> slice & 1) != 0)
            {
                equal &= bits;
            }
            else
            {
                greater |= equal & bits;
                equal &= ~bits;
            }
        }

        return greater | equal;
    }
}
