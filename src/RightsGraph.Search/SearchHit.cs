using RightsGraph.Archive.Records;
using RightsGraph.Search.Highlighting;

namespace RightsGraph.Search;

/// <summary>A document that a search found.</summary>
public sealed class SearchHit
{
    private readonly Highlighter highlighter;

    internal SearchHit(Document document, float score, SearchPosition position, Highlighter highlighter)
    {
        Document = document;
        Score = score;
        Position = position;
        this.highlighter = highlighter;
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
}
