namespace RightsGraph.Search.Results.Highlighting;

/// <summary>Selects the fragments of one field that show most of the matched clauses, by their weights.</summary>
internal sealed class FragmentSelector(SearchField field, string text, IReadOnlyList<Mark> marks, WindowSweep sweep)
{
    private readonly FragmentBounds bounds = new(text);

    /// <summary>Best first, without overlap.</summary>
    public IReadOnlyList<Fragment> Best(int maxFragments, int size)
    {
        var fragments = new List<Fragment>();
        var gaps = new List<Gap> { GapBetween(0, text.Length, size) };
        while (fragments.Count < maxFragments
            && gaps.MaxBy(gap => gap.Window?.Score ?? -1) is { Window: { } window } gap)
        {
            var (start, end) = bounds.Around(window, size, gap.Min, gap.Max);
            var within = marks.Where(mark => mark.Start >= start && mark.End <= end).ToList();
            fragments.Add(new Fragment(field, text, start, end, window.Score, within));
            var index = gaps.IndexOf(gap);
            gaps[index] = GapBetween(gap.Min, start, size);
            gaps.Insert(index + 1, GapBetween(end, gap.Max, size));
        }

        return fragments;
    }

    private Gap GapBetween(int min, int max, int size) => new(min, max, sweep.Best(min, max, size));

    /// <summary>The text between selected fragments, and its best window.</summary>
    private sealed record Gap(int Min, int Max, Window? Window);
}

/// <summary>A part of a field from Start up to End, and the marks that lie wholly in it.</summary>
internal sealed record Fragment(
    SearchField Field, string Source, int Start, int End, long Score, IReadOnlyList<Mark> Marks)
{
    public Highlight ToHighlight() => new()
    {
        Field = Field,
        Text = Source[Start..End],
        Spans = MergedSpans(),
    };

    private List<TextSpan> MergedSpans()
    {
        var spans = new List<TextSpan>();
        foreach (var mark in Marks.OrderBy(mark => mark.Start))
        {
            var span = new TextSpan(mark.Start - Start, mark.End - Start);
            if (spans.Count > 0 && span.Start < spans[^1].End)
            {
                spans[^1] = spans[^1] with { End = Math.Max(spans[^1].End, span.End) };
            }
            else
            {
                spans.Add(span);
            }
        }

        return spans;
    }
}
