namespace RightsGraph.Search.Suggest;

/// <summary>Finds the keys of which a beginning is within some edits (transpositions included) of a prefix. It walks
/// the sorted keys as a trie with one row of the edit distance matrix per letter, and prunes where a whole row exceeds
/// the edits.</summary>
internal sealed class FuzzyPrefixSearch(SortedKeys keys, string prefix, int edits, bool isWhole)
{
    // A longer beginning of a key exceeds the edits.
    private readonly int[][] rows =
    [
        [.. Enumerable.Range(0, prefix.Length + 1)],
        .. Enumerable.Range(0, prefix.Length + edits + 1).Select(_ => new int[prefix.Length + 1]),
    ];

    private readonly List<Range> matches = [];

    /// <summary>Ranges of keys, ascending and disjoint. A whole prefix must end where a word of the key does.</summary>
    public static IReadOnlyList<Range> Find(SortedKeys keys, string prefix, int edits, bool isWhole = false)
    {
        var search = new FuzzyPrefixSearch(keys, prefix, edits, isWhole);
        search.Walk(0, keys.Count, 0);
        return search.matches;
    }

    private void Walk(int from, int to, int depth)
    {
        // The first keys may end here.
        while (from < to && keys[from].Length == depth)
        {
            from++;
        }

        while (from < to)
        {
            var end = keys.EndOfSame(from, to, depth);
            FillRow(keys[from], depth);
            if (rows[depth + 1][^1] <= edits)
            {
                var last = isWhole ? keys.EndOfWord(from, end, depth + 1) : end;
                matches.AddRange(last > from ? [from..last] : []);
                from = last;
            }

            if (from < end && rows[depth + 1].Min() <= edits)
            {
                Walk(from, end, depth + 1);
            }

            from = end;
        }
    }

    private void FillRow(ReadOnlySpan<char> key, int depth)
    {
        var (above, row) = (rows[depth], rows[depth + 1]);
        row[0] = depth + 1;
        for (var column = 1; column <= prefix.Length; column++)
        {
            var change = above[column - 1] + (key[depth] == prefix[column - 1] ? 0 : 1);
            row[column] = Math.Min(change, Math.Min(above[column], row[column - 1]) + 1);
            if (depth > 0 && column > 1 && key[depth] == prefix[column - 2] && key[depth - 1] == prefix[column - 1])
            {
                row[column] = Math.Min(row[column], rows[depth - 1][column - 2] + 1);
            }
        }
    }
}
