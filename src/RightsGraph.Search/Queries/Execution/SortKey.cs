namespace RightsGraph.Search.Queries.Execution;

/// <summary>The keys of <see cref="SearchPosition"/>.</summary>
internal static class SortKey
{
    private const int InfinityBits = 0x7F80_0000;

    /// <summary>The bits of floats that are not negative rise with them.</summary>
    public static long OfScore(float score) => -(long)BitConverter.SingleToInt32Bits(score);

    /// <summary>Of any key: 0 for one that comes after those of all scores, infinity for one before.</summary>
    public static float ScoreOf(long key) => key switch
    {
        > 0 => 0,
        < -InfinityBits => float.PositiveInfinity,
        _ => BitConverter.Int32BitsToSingle((int)-key),
    };

    /// <param name="order">By date.</param>
    /// <param name="indexedDay">As <see cref="Index.IndexFields.SortDay"/> has it: plus 1, 0 for none.</param>
    public static long OfDay(SearchOrder order, long indexedDay) =>
        indexedDay == 0 ? long.MaxValue
        : order == SearchOrder.Newest ? -(indexedDay - 1)
        : indexedDay - 1;
}
