namespace RightsGraph.Api.Sorting;

/// <summary>
/// A total order of records: the keys asked for, and behind them those of the default order as the tie-break.
/// </summary>
internal sealed class SortOrder<T> : IComparer<T>
{
    private SortOrder(IReadOnlyList<SortKey<T>> keys, bool isDefault)
    {
        Keys = keys;
        IsDefault = isDefault;
    }

    public IReadOnlyList<SortKey<T>> Keys { get; }

    /// <summary>Whether this is the order that the snapshot's lists are in.</summary>
    public bool IsDefault { get; }

    /// <summary>The same text for the same order.</summary>
    public string Canonical => string.Join(',', Keys.Select(key => key.Descending ? $"-{key.Name}" : key.Name));

    /// <param name="asked">In the order written; a key that was named before adds nothing and is left out.</param>
    /// <param name="byDefault">Distinguish every two records.</param>
    public static SortOrder<T> Of(IEnumerable<SortKey<T>> asked, IReadOnlyList<SortKey<T>> byDefault)
    {
        var keys = asked.Concat(byDefault).DistinctBy(key => key.Name).ToArray();
        var isDefault = keys.Length == byDefault.Count
            && keys.Zip(byDefault).All(pair => pair.First.Name == pair.Second.Name
                && pair.First.Descending == pair.Second.Descending);
        return new SortOrder<T>(keys, isDefault);
    }

    public int Compare(T? left, T? right)
    {
        foreach (var key in Keys)
        {
            var comparison = key.Compare(left!, right!);
            if (comparison != 0)
            {
                return comparison;
            }
        }

        return 0;
    }
}
