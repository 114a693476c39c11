namespace RightsGraph.Search;

internal static class BinarySearch
{
    /// <summary>The index of the first value that is not less; the length where all are.</summary>
    public static int LowerBound(ReadOnlySpan<int> ascending, int value)
    {
        var index = ascending.BinarySearch(value);
        return index < 0 ? ~index : index;
    }

    /// <summary>The first index where a condition fails that holds up to there and nowhere behind.</summary>
    public static int FirstFailing(int start, int end, Predicate<int> holds)
    {
        while (start < end)
        {
            var middle = start + ((end - start) / 2);
            (start, end) = holds(middle) ? (middle + 1, end) : (start, middle);
        }

        return start;
    }
}
