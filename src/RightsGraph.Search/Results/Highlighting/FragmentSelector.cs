namespace RightsGraph.Search.Results.Highlighting;

/// <summary>
/// Chooses the pieces of one field that show most of what matched: the different clauses by their weight.
/// </summary>
internal sealed class FragmentSelector(SearchField field, string text, IReadOnlyList<Mark> marks, WindowSweep sweep)
{
    private readonly FragmentBounds bounds = new(text);

    /// <summary>The best fragments, best first; they do not overlap.</summary>
    public IReadOnlyList<Fragment> Best(int maxFragments, int size)
    {
        var chosen = new List<Fragment>();
        var gaps = new List<Gap> { GapBetween(0, text.Length, size) };
        while (chosen.Count < maxFragments && gaps.MaxBy(gap => gap.Window?.Score ?? -1) is { Window: { } window } gap)
        {
            var (start, end) = bounds.Around(window, size, gap.Lowest, gap.Highest);
            chosen.Add(new Fragment(field, text, start, end, window.Score, Within(start, end)));
            var place = gaps.IndexOf(gap);
            gaps[place] = GapBetween(gap.Lowest, start, size);
            gaps.Insert(place + 1, GapBetween(end, gap.Highest, size));
        }

        return chosen;
    }

    private Gap GapBetween(int lowest, int highest, int size) =>
        new(lowest, highest, sweep.Best(lowest, highest, size));

    private List<Mark> Within(int start, int end) => [.. marks.Where(mark => mark.Start >= start && mark.End <= end)];

    /// <summary>What lies between fragments that were chosen, and the best of it.</summary>
    private sealed record Gap(int Lowest, int Highest, Window? Window);
}
