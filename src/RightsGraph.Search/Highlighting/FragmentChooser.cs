using RightsGraph.Search.Queries.Clauses;

namespace RightsGraph.Search.Highlighting;

/// <summary>Chooses the pieces of one field that show most of what matched: the different clauses by their weight.</summary>
internal sealed class FragmentChooser
{
    // A second match of the same clause only decides between fragments that show the same clauses.
    private const float RepeatWeight = 0.01f;

    private readonly SearchField field;
    private readonly string text;
    private readonly List<Mark> marks;
    private readonly Func<Clause, float> weightOf;
    private readonly FragmentBounds bounds;

    public FragmentChooser(SearchField field, string text, IEnumerable<Mark> marks, Func<Clause, float> weightOf)
    {
        this.field = field;
        this.text = text;
        this.marks = [.. marks.OrderBy(mark => mark.Start).ThenBy(mark => mark.End)];
        this.weightOf = weightOf;
        bounds = new FragmentBounds(text);
    }

    /// <summary>The best fragments, best first; they do not overlap.</summary>
    public IReadOnlyList<Fragment> Best(int maxFragments, int size)
    {
        var chosen = new List<Fragment>();
        while (chosen.Count < maxFragments && BestWindow(chosen, size) is { } window)
        {
            var lowest = chosen.Select(other => other.End).Where(end => end <= window.Start).DefaultIfEmpty(0).Max();
            var highest = chosen.Select(other => other.Start).Where(start => start >= window.End)
                .DefaultIfEmpty(text.Length).Min();
            var (start, end) = bounds.Around(window, size, lowest, highest);
            chosen.Add(new Fragment(field, text, start, end, window.Score, MarksWithin(start, end)));
        }

        return chosen;
    }

    private List<Mark> MarksWithin(int start, int end) =>
        [.. marks.Where(mark => mark.Start >= start && mark.End <= end)];

    private Window? BestWindow(List<Fragment> chosen, int size)
    {
        Window? best = null;
        for (var first = 0; first < marks.Count; first++)
        {
            if (WindowFrom(first, chosen, size) is { } window && !(window.Score <= best?.Score))
            {
                best = window;
            }
        }

        return best;
    }

    // The marks from this one on that fit into a fragment; null where another fragment has it already.
    private Window? WindowFrom(int first, List<Fragment> chosen, int size)
    {
        var start = marks[first].Start;
        var end = marks[first].End;
        if (chosen.Any(other => start < other.End && end > other.Start))
        {
            return null;
        }

        var limit = chosen.Select(other => other.Start).Where(other => other >= end)
            .Append(start + size).Append(text.Length).Min();
        var shown = new HashSet<Clause>();
        var score = 0f;
        for (var i = first; i < marks.Count && (i == first || marks[i].Start < limit); i++)
        {
            if (i == first || marks[i].End <= limit)
            {
                score += shown.Add(marks[i].Clause) ? weightOf(marks[i].Clause) : RepeatWeight;
                end = Math.Max(end, marks[i].End);
            }
        }

        return new Window(start, end, score);
    }
}

/// <summary>Marks that fit into one fragment.</summary>
internal readonly record struct Window(int Start, int End, float Score);
