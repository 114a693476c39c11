using RightsGraph.Archive.Records;
using RightsGraph.Search.Queries.Execution;
using RightsGraph.Search.Results;
using RightsGraph.Search.Results.Highlighting;

namespace RightsGraph.Search;

/// <summary>A document that a search found.</summary>
public sealed class SearchHit
{
    private readonly Highlighter highlighter;
    private readonly PageReasons reasons;
    private readonly int place;

    internal SearchHit(Document document, Candidate hit, Highlighter highlighter, PageReasons reasons, int place)
    {
        Document = document;
        Score = hit.Score;
        Position = hit.Position;
        this.highlighter = highlighter;
        this.reasons = reasons;
        this.place = place;
    }

    public Document Document { get; }

    /// <summary>
    /// Never negative; higher is better. Comparable within one answer alone; 0 where nothing but filters and
    /// negations chose the hits.
    /// </summary>
    public float Score { get; }

    /// <summary>Of the order that was asked for.</summary>
    public SearchPosition Position { get; }

    /// <summary>
    /// The fragments that show best why this is a hit, computed on each call, also after the index was disposed of:
    /// of title and text by score and then in document order, and after them of the country's name.
    /// </summary>
    /// <param name="maxFragments">At most so many over all fields; none where it is below 1.</param>
    /// <param name="fragmentSize">
    /// About so many UTF-16 units each, at least 1; only a match that is longer itself makes a longer fragment.
    /// </param>
    public IReadOnlyList<Highlight> Highlights(int maxFragments, int fragmentSize)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(fragmentSize, 1);
        return maxFragments < 1 ? [] : highlighter.Highlight(Document, maxFragments, fragmentSize);
    }

    /// <summary>
    /// Which words and phrases of the query brought the score, and in which fields; the largest share first. What two
    /// words bring by standing together counts for each by halves. None where the score is 0; null where the time of
    /// the search was over before they were found. Found for the whole page when the first are asked for.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token fired.</exception>
    /// <exception cref="ObjectDisposedException">The index was disposed of.</exception>
    public IReadOnlyList<HitReason>? Reasons(CancellationToken cancellationToken = default) =>
        reasons.Of(place, cancellationToken);
}
