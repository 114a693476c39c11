namespace RightsGraph.Pages.Pictures;

/// <summary>At most five classes of numbers, with round bounds near the quintiles.</summary>
public sealed class MapClasses
{
    private const int Classes = 5;

    private static readonly int[] Steps = [1, 2, 5];

    private readonly int[] bounds;

    public MapClasses(IEnumerable<int> counts)
    {
        var sorted = counts.Where(count => count > 0).Order().ToArray();
        bounds = sorted.Length == 0
            ? []
            : [.. Enumerable.Range(0, Classes)
                .Select(i => i == 0 ? 1 : Round(sorted[i * sorted.Length / Classes]))
                .Distinct()];
    }

    /// <summary>From 1, of a number above 0.</summary>
    public int ClassOf(int count) => bounds.Count(bound => count >= bound);

    /// <summary>Each class with its least number, and its largest but for the last.</summary>
    public IEnumerable<(int Class, int From, int? To)> Legend => bounds.Select(
        (bound, i) => (i + 1, bound, i + 1 < bounds.Length ? bounds[i + 1] - 1 : (int?)null));

    /// <summary>The nearest of 1, 2, 5, 10, 20, 50 …</summary>
    private static int Round(int number)
    {
        var nearest = 1;
        for (long power = 1; power <= number * 10L; power *= 10)
        {
            foreach (var step in Steps.Select(step => step * power).Where(step => step <= int.MaxValue))
            {
                nearest = Math.Abs(step - number) < Math.Abs((long)nearest - number) ? (int)step : nearest;
            }
        }

        return nearest;
    }
}
