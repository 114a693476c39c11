namespace RightsGraph.Api.Schema.Filtering;

internal static class BinarySearch
{
    /// <summary>Expects the items that match behind all others; gives the list's length where none does.</summary>
    public static int FirstIndexWhere<T>(this IReadOnlyList<T> sorted, Func<T, bool> matches)
    {
        var (low, high) = (0, sorted.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = matches(sorted[middle]) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
