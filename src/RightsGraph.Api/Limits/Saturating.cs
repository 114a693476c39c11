namespace RightsGraph.Api.Limits;

/// <summary>Sums and products of counts, none below 0, that stay at <see cref="Most"/> once they reach it.</summary>
internal static class Saturating
{
    /// <summary>Far beyond every limit; the sum of any two counts still fits.</summary>
    public const long Most = 1_000_000_000_000_000_000;

    public static long Add(long left, long right) => Math.Min(Most, left + right);

    public static long Multiply(long left, long right) =>
        left == 0 || right <= Most / left ? left * right : Most;
}
