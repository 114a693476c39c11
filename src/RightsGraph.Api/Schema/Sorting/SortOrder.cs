namespace RightsGraph.Api.Schema.Sorting;

/// <summary>A total order of records: the requested keys, then those of the default order as the tie-break.</summary>
/// <param name="requested">In the order written. A key whose name came before adds nothing and is left out.</param>
/// <param name="defaultKeys">Must tell every two records apart.</param>
internal sealed class SortOrder<T>(IEnumerable<RecordSortKey<T>> requested, IReadOnlyList<RecordSortKey<T>> defaultKeys)
    : IComparer<T>
{
    private readonly RecordSortKey<T>[] keys = [.. requested.Concat(defaultKeys).DistinctBy(key => key.Name)];

    public IReadOnlyList<RecordSortKey<T>> Keys => keys;

    /// <summary>Whether the snapshot's lists are in this order.</summary>
    public bool IsDefault => AreDefault(keys);

    /// <summary>The only key before those of the default order; null where there are none or several.</summary>
    public RecordSortKey<T>? SingleKey => keys.Length > 0 && AreDefault(keys[1..]) ? keys[0] : null;

    /// <summary>Equal orders have equal texts.</summary>
    public string Canonical => string.Join(',', Keys.Select(key => key.Descending ? $"-{key.Name}" : key.Name));

    public int Compare(T? left, T? right)
    {
        foreach (var key in keys)
        {
            var comparison = key.Compare(left!, right!);
            if (comparison != 0)
            {
                return comparison;
            }
        }

        return 0;
    }

    private bool AreDefault(RecordSortKey<T>[] some) =>
        some.Length == defaultKeys.Count
        && some.Zip(defaultKeys).All(pair => pair.First.Name == pair.Second.Name
            && pair.First.Descending == pair.Second.Descending);
}
