using RightsGraph.Search.Queries.Execution;
using RightsGraph.Search.Results;
using RightsGraph.Search.Results.Highlighting;

namespace RightsGraph.Search;

public sealed class SearchHit
{
    private readonly Highlighter highlighter;
    private readonly PageReasons reasons;
    private readonly int index;
    private readonly FoldedHits? folded;
    private readonly int ordinal;

    internal SearchHit(
        Document document, Candidate hit, Highlighter highlighter, PageReasons reasons, int index,
        FoldedHits? folded = null)
    {
        Document = document;
        Score = hit.Score;
        Position = hit.Position;
        this.highlighter = highlighter;
        this.reasons = reasons;
        this.index = index;
        this.folded = folded;
        ordinal = hit.Ordinal;
    }

    public Document Document { get; }

    /// <summary>Not negative, higher is better, comparable within one result only; 0 where only filters and negations
    /// select.</summary>
    public float Score { get; }

    public SearchPosition Position { get; }

    /// <summary>The best fragments: of title and text by score, then in document order; then of the country's name.
    /// Computed on each call, also after the index was disposed or the budget is spent. The size is in UTF-16 units, at
    /// least 1; a match that is longer makes a longer fragment.</summary>
    /// <param name="maxFragments">How many.</param>
    /// <param name="fragmentSize">Of each.</param>
    /// <param name="within">The fields that they are cut from; all where null.</param>
    public IReadOnlyList<Highlight> Highlights(
        int maxFragments, int fragmentSize, IReadOnlyCollection<SearchField>? within = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(fragmentSize, 1);
        return maxFragments < 1 ? [] : highlighter.Highlight(Document, maxFragments, fragmentSize, within);
    }

    /// <summary>The passage of the text that shows best why this is a hit, or its beginning where the text does not;
    /// null where there is no text. It is a part of the text, cut between words.</summary>
    /// <param name="length">In UTF-16 units, at least 1; no excerpt is longer.</param>
    public string? Excerpt(int length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        return highlighter.Excerpt(Document, length);
    }

    /// <summary>The other hits that say the same, whether they are folded or not, and the first of them.</summary>
    public SimilarHits Similar(int first) => folded?.SimilarTo(ordinal, first) ?? new SimilarHits(0, []);

    /// <summary>The terms of the query that contributed to the score, by field, the largest share first; a pair of
    /// words counts half for each. Empty where the score is 0, null after a timeout. Computed for the whole page on
    /// first use.</summary>
    /// <exception cref="OperationCanceledException">The token fired.</exception>
    /// <exception cref="ObjectDisposedException">The index was disposed.</exception>
    public IReadOnlyList<HitReason>? Reasons(CancellationToken cancellationToken = default) =>
        reasons.For(index, cancellationToken);
}
