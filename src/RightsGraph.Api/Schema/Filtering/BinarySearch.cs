namespace RightsGraph.Api.Schema.Filtering;

/// <summary>Looks for a place in a sorted list by halving what is left of it.</summary>
internal static class BinarySearch
{
    /// <param name="sorted">Begins with items of which the condition does not hold; of all others it does.</param>
    /// <param name="holds">The condition.</param>
    /// <returns>The place of the first item of which it holds; the list's length where there is none.</returns>
    public static int FirstIndexWhere<T>(this IReadOnlyList<T> sorted, Func<T, bool> holds)
    {
        var (low, high) = (0, sorted.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = holds(sorted[middle]) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
