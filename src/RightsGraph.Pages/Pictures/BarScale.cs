namespace RightsGraph.Pages.Pictures;

/// <summary>Lengths of bars: always from 0, and never so short that 1 is not seen.</summary>
internal static class BarScale
{
    /// <summary>The style sheet has the classes <c>b0</c>, <c>b5</c> … <c>b100</c>, as styles in a page are
    /// forbidden.</summary>
    private const int ClassStep = 5;

    /// <param name="count">At least 0.</param>
    /// <param name="max">The count of the longest bar.</param>
    public static string ClassOf(int count, int max)
    {
        var percent = count <= 0 || max <= 0 ? 0 : (int)Math.Round(100.0 * count / max / ClassStep) * ClassStep;
        return $"b b{(count > 0 ? Math.Max(ClassStep, percent) : 0)}";
    }

    /// <param name="count">At least 0.</param>
    /// <param name="max">The count of the highest bar.</param>
    /// <param name="height">Of that bar, in units of the picture.</param>
    public static int HeightOf(int count, int max, int height) =>
        count <= 0 || max <= 0 ? 0 : Math.Max(2, (int)Math.Round((double)height * count / max));
}
