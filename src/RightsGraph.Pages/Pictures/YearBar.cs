using System.Globalization;

namespace RightsGraph.Pages.Pictures;

/// <summary>A bar of a chart with its line in the list beside it.</summary>
/// <param name="Label">Under the bar.</param>
/// <param name="Count">Texts.</param>
/// <param name="Link">Shows these texts alone; null where there are none.</param>
/// <param name="IsChosen">Whether the page shows these texts.</param>
/// <param name="Lower">How many of the texts are drawn in a darker tone, from the ground.</param>
public sealed record YearBar(string Label, int Count, string? Link, bool IsChosen = false, int Lower = 0);

/// <summary>Makes a bar for each year from the first to the last; of more years than anyone can tell apart, one for
/// each decade.</summary>
internal static class YearBars
{
    public const int MaxYears = 60;

    private const int YearsOfDecade = 10;

    public static bool AreDecades(IReadOnlyList<YearCount> years) =>
        years.Count > 0 && years.Max(year => year.Year) - years.Min(year => year.Year) >= MaxYears;

    /// <param name="years">In any order, without the empty ones.</param>
    /// <param name="link">Leads to the texts from the first to the second year.</param>
    /// <param name="isChosen">Whether a year is shown alone.</param>
    /// <param name="lower">Those of the counts that are drawn darker; null for none.</param>
    public static IReadOnlyList<YearBar> Make(
        IReadOnlyList<YearCount> years,
        Func<int, int, string> link,
        Func<int, bool>? isChosen = null,
        IReadOnlyList<YearCount>? lower = null)
    {
        if (years.Count == 0)
        {
            return [];
        }

        var step = AreDecades(years) ? YearsOfDecade : 1;
        var counts = Sums(years, step);
        var darker = Sums(lower ?? [], step);

        // A single wrong year must not make thousands of bars: those without texts are then left out.
        var first = counts.Keys.Min();
        var all = (counts.Keys.Max() - first) / step < 2 * MaxYears
            ? Enumerable.Range(0, ((counts.Keys.Max() - first) / step) + 1).Select(i => first + (i * step))
            : counts.Keys.Order();
        return [.. all.Select(Bar)];

        YearBar Bar(int year)
        {
            var count = counts.GetValueOrDefault(year);
            var label = year.ToString(CultureInfo.InvariantCulture);
            return new YearBar(
                step == 1 ? label : Say("years.decade", label),
                count,
                count == 0 ? null : link(year, year + step - 1),
                step == 1 && isChosen?.Invoke(year) == true,
                darker.GetValueOrDefault(year));
        }
    }

    private static Dictionary<int, int> Sums(IEnumerable<YearCount> years, int step) => years
        .GroupBy(year => year.Year - (((year.Year % step) + step) % step))
        .ToDictionary(group => group.Key, group => group.Sum(year => year.Count));
}
