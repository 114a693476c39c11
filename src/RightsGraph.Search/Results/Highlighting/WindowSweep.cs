using RightsGraph.Search.Queries.Interpretation;

namespace RightsGraph.Search.Results.Highlighting;

/// <summary>A range of marks that fits into one fragment.</summary>
internal readonly record struct Window(int Start, int End, long Score);

/// <summary>Slides a window of a fragment's size over the marks of a text and scores what it shows. Marks enter by
/// their ends and leave by their starts, so that a sweep costs no more than sorting them.</summary>
internal sealed class WindowSweep
{
    private readonly Mark[] byStart;
    private readonly Mark[] byEnd;
    private readonly Func<Clause, long> scoreOf;
    private readonly Dictionary<Clause, int> shown = [];

    public WindowSweep(IEnumerable<Mark> marks, Func<Clause, long> scoreOf)
    {
        byStart = [.. marks.OrderBy(mark => mark.Start).ThenBy(mark => mark.End)];
        byEnd = [.. byStart.OrderBy(mark => mark.End)];
        this.scoreOf = scoreOf;
    }

    /// <summary>The first of equals; null where no mark lies within the limits.</summary>
    public Window? Best(int min, int max, int size)
    {
        shown.Clear();
        Window? best = null;
        long score = 0;
        var entered = 0;
        foreach (var first in byStart)
        {
            if (first.Start < min || first.End > max)
            {
                continue;
            }

            var limit = Math.Min(first.Start + size, max);
            for (; entered < byEnd.Length && byEnd[entered].End <= limit; entered++)
            {
                score += byEnd[entered].Start >= first.Start ? Enter(byEnd[entered].Clause) : 0;
            }

            var window = first.End > limit
                ? new Window(first.Start, first.End, scoreOf(first.Clause))
                : new Window(first.Start, byEnd[entered - 1].End, score);
            best = window.Score > (best?.Score ?? -1) ? window : best;
            score -= first.End <= limit ? Leave(first.Clause) : 0;
        }

        return best;
    }

    private long Enter(Clause clause)
    {
        var before = shown.GetValueOrDefault(clause);
        shown[clause] = before + 1;
        return Worth(clause, before);
    }

    private long Leave(Clause clause) => Worth(clause, --shown[clause]);

    // A second match of a clause only decides between fragments that show the same clauses.
    private long Worth(Clause clause, int before) => before == 0 ? scoreOf(clause) : 1;
}
