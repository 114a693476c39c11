namespace RightsGraph.Search.Paging;

/// <summary>The keys of <see cref="SearchPosition"/>.</summary>
internal static class HitKey
{
    /// <summary>The bits of floats that are not negative rise with them.</summary>
    public static long OfScore(float score) => -(long)BitConverter.SingleToInt32Bits(score);

    /// <param name="order">By date.</param>
    /// <param name="indexedDay">As <see cref="Indexing.IndexFields.SortDay"/> has it: plus 1, 0 for none.</param>
    public static long OfDay(SearchOrder order, long indexedDay) =>
        indexedDay == 0 ? long.MaxValue
        : order == SearchOrder.Newest ? -(indexedDay - 1)
        : indexedDay - 1;
}
