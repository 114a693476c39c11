namespace RightsGraph.Search;

internal static class BinarySearch
{
    /// <summary>The index of the first value that is not less; the length where all are.</summary>
    public static int LowerBound(ReadOnlySpan<int> ascending, int value)
    {
        var index = ascending.BinarySearch(value);
        return index < 0 ? ~index : index;
    }
}
