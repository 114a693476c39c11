using RightsGraph.Search.Queries.Interpretation;

namespace RightsGraph.Search.Results.Highlighting;

/// <summary>Marks that fit into one fragment.</summary>
internal readonly record struct Window(int Start, int End, long Score);

/// <summary>
/// Slides a window of a fragment's size over a text's marks and scores what it shows. It takes marks up by their ends
/// and lets go of them by their starts, so that a text with very many marks costs no more than sorting them.
/// </summary>
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

    /// <summary>
    /// The best window between the limits, the first of equals; null where no mark lies between them.
    /// </summary>
    public Window? Best(int lowest, int highest, int size)
    {
        shown.Clear();
        Window? best = null;
        long score = 0;
        var taken = 0;
        foreach (var first in byStart)
        {
            if (first.Start < lowest || first.End > highest)
            {
                continue;
            }

            var limit = Math.Min(first.Start + size, highest);
            for (; taken < byEnd.Length && byEnd[taken].End <= limit; taken++)
            {
                score += byEnd[taken].Start >= first.Start ? Take(byEnd[taken].Clause) : 0;
            }

            var window = first.End > limit
                ? new Window(first.Start, first.End, scoreOf(first.Clause))
                : new Window(first.Start, byEnd[taken - 1].End, score);
            best = window.Score > (best?.Score ?? -1) ? window : best;
            score -= first.End <= limit ? LetGo(first.Clause) : 0;
        }

        return best;
    }

    private long Take(Clause clause)
    {
        var before = shown.GetValueOrDefault(clause);
        shown[clause] = before + 1;
        return Worth(clause, before);
    }

    private long LetGo(Clause clause) => Worth(clause, --shown[clause]);

    // A second match of a clause only decides between fragments that show the same clauses.
    private long Worth(Clause clause, int before) => before == 0 ? scoreOf(clause) : 1;
}
