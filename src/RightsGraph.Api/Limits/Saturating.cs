namespace RightsGraph.Api.Limits;

/// <summary>Adds and multiplies counts of 0 and more; a result of <see cref="Max"/> or more is
/// <see cref="Max"/>.</summary>
internal static class Saturating
{
    /// <summary>Far beyond every limit, and the sum of any two counts still fits a long.</summary>
    public const long Max = 1_000_000_000_000_000_000;

    public static long Add(long left, long right) => Math.Min(Max, left + right);

    public static long Multiply(long left, long right) =>
        left == 0 || right <= Max / left ? left * right : Max;
}
