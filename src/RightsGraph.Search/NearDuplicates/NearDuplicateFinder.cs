using System.Numerics;

namespace RightsGraph.Search.NearDuplicates;

/// <summary>
/// Groups texts whose shingles are similar. Similarity is not transitive: a paragraph that changes a little every year
/// ends as another, so that connected components would chain. A text therefore joins a group only where it is similar
/// to all of its members (complete linkage). Texts are taken by their ids, so that the groups do not depend on the
/// order of imports.
/// </summary>
/// <remarks>A text is compared with the first members of groups alone: who is similar to all is similar to them. These
/// are found by prefix filtering, the rarest shingles first, which misses none.</remarks>
internal sealed class NearDuplicateFinder
{
    /// <summary>Of a thousand copies of a form each need not be compared with all others.</summary>
    private const int MaxMembersCompared = 32;

    /// <summary>Bounds the time where thousands of texts share their rarest shingles and are not similar.</summary>
    private const int MaxGroupsCompared = 1_000;

    private const int MinCounters = 1 << 10;
    private const int MaxCounters = 1 << 22;

    private readonly uint[][] sets;
    private readonly int[] counters;
    private readonly List<List<int>> groups = [];

    // By shingle: the groups whose first member has it in its prefix, as linked lists.
    private readonly Dictionary<uint, int> heads = [];
    private readonly List<(int Group, int Next)> postings = [];

    // By group: the text that was compared with it last.
    private readonly List<int> comparedWith = [];
    private ulong[] keys = [];

    private NearDuplicateFinder(uint[][] sets)
    {
        this.sets = sets;
        var total = (uint)Math.Min(MaxCounters, sets.Sum(set => (long)set.Length));
        counters = new int[Math.Max(MinCounters, (int)BitOperations.RoundUpToPowerOf2(total))];
        foreach (var shingle in sets.SelectMany(set => set))
        {
            counters[CounterOf(shingle)]++;
        }
    }

    /// <returns>Groups of two texts or more, each in ascending order.</returns>
    public static List<RecordId[]> Find(IEnumerable<Document> texts, CancellationToken cancellation)
    {
        Document[] sorted = [.. texts.OrderBy(text => text.Id)];
        var reader = new ShingleReader();
        var sets = Array.ConvertAll(sorted, text =>
        {
            cancellation.ThrowIfCancellationRequested();
            return reader.Read(text.Text);
        });
        var finder = new NearDuplicateFinder(sets);
        for (var text = 0; text < sets.Length; text++)
        {
            cancellation.ThrowIfCancellationRequested();
            finder.Add(text);
        }

        return
        [
            .. finder.groups.Where(group => group.Count > 1)
                .Select(group => group.Select(text => sorted[text].Id).ToArray()),
        ];
    }

    private void Add(int text)
    {
        var prefix = PrefixOf(sets[text]);
        if (prefix.Length == 0)
        {
            return;
        }

        if (BestGroupFor(text, prefix) is { } best)
        {
            groups[best].Add(text);
            return;
        }

        foreach (var shingle in prefix)
        {
            postings.Add((groups.Count, heads.GetValueOrDefault(shingle, -1)));
            heads[shingle] = postings.Count - 1;
        }

        groups.Add([text]);
        comparedWith.Add(text);
    }

    private int? BestGroupFor(int text, uint[] prefix)
    {
        int? best = null;
        var (highest, compared) = (0d, 0);
        foreach (var shingle in prefix)
        {
            for (var next = heads.GetValueOrDefault(shingle, -1); next >= 0 && compared < MaxGroupsCompared;)
            {
                (var group, next) = postings[next];
                if (comparedWith[group] == text)
                {
                    continue;
                }

                comparedWith[group] = text;
                compared++;
                var similarity = Jaccard.IfSimilar(sets[text], sets[groups[group][0]]);
                if ((similarity > highest || (similarity == highest && group < best)) && FitsInto(groups[group], text))
                {
                    (best, highest) = (group, similarity);
                }
            }
        }

        return best;
    }

    private bool FitsInto(List<int> group, int text) => group.Skip(1).Take(MaxMembersCompared)
        .All(member => Jaccard.IfSimilar(sets[text], sets[member]) > 0);

    /// <summary>The rarest shingles, but for those that no other text has.</summary>
    private uint[] PrefixOf(uint[] set)
    {
        // Most texts have too many shingles of their own to be similar to any other.
        var length = Jaccard.PrefixLength(set.Length);
        if (set.Length == 0 || set.Count(shingle => counters[CounterOf(shingle)] == 1) >= length)
        {
            return [];
        }

        if (keys.Length < set.Length)
        {
            keys = new ulong[Math.Max(set.Length, keys.Length * 2)];
        }

        for (var i = 0; i < set.Length; i++)
        {
            keys[i] = ((ulong)counters[CounterOf(set[i])] << 32) | set[i];
        }

        keys.AsSpan(0, set.Length).Sort();
        return
        [
            .. keys.Take(length).SkipWhile(key => key >> 32 == 1).Select(key => (uint)key),
        ];
    }

    // Shingles that share a counter seem more frequent, which costs time alone.
    private int CounterOf(uint shingle) => (int)(shingle & (counters.Length - 1));
}
