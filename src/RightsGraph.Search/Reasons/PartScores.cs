using Lucene.Net.Search;

namespace RightsGraph.Search.Reasons;

/// <summary>
/// What each part of a query adds to the scores of a page of hits: every part walks once through the hits, as the
/// search did, and through no other document.
/// </summary>
internal sealed class PartScores
{
    private readonly IndexSearcher searcher;
    private readonly int[] docs;
    private readonly Dictionary<Query, float[]> scores = new(ReferenceEqualityComparer.Instance);

    /// <param name="searcher">That found them.</param>
    /// <param name="docs">The hits by their numbers in the index.</param>
    public PartScores(IndexSearcher searcher, IReadOnlyList<int> docs)
    {
        this.searcher = searcher;
        this.docs = [.. docs.Order()];
    }

    /// <summary>
    /// The parts that made the hit match, with their scores; null where the query does not match it. A group of which
    /// a condition fails scores nothing, whatever else of it matches.
    /// </summary>
    public List<(Query Part, float Score)>? Of(Query query, int doc)
    {
        if (query is BooleanQuery group)
        {
            return OfGroup(group, doc);
        }

        var score = ScoresOf(query)[Array.BinarySearch(docs, doc)];
        return float.IsNaN(score) ? null : [(query, score)];
    }

    private List<(Query Part, float Score)>? OfGroup(BooleanQuery group, int doc)
    {
        var parts = new List<(Query Part, float Score)>();
        var matches = false;
        foreach (var clause in group.Clauses)
        {
            var found = Of(clause.Query, doc);
            if (found is null ? clause.Occur == Occur.MUST : clause.Occur == Occur.MUST_NOT)
            {
                return null;
            }

            matches |= found is not null;
            parts.AddRange(found ?? []);
        }

        return matches ? parts : null;
    }

    private float[] ScoresOf(Query part)
    {
        if (!scores.TryGetValue(part, out var found))
        {
            scores[part] = found = Walk(part);
        }

        return found;
    }

    private float[] Walk(Query part)
    {
        var found = new float[docs.Length];
        Array.Fill(found, float.NaN);
        var weight = searcher.CreateNormalizedWeight(part);
        foreach (var segment in searcher.IndexReader.Leaves)
        {
            var first = FirstFrom(segment.DocBase);
            var end = FirstFrom(segment.DocBase + segment.AtomicReader.MaxDoc);
            if (first == end || weight.GetScorer(segment, segment.AtomicReader.LiveDocs) is not { } scorer)
            {
                continue;
            }

            for (var place = first; place < end; place++)
            {
                var doc = docs[place] - segment.DocBase;
                if (scorer.DocID < doc)
                {
                    scorer.Advance(doc);
                }

                found[place] = scorer.DocID == doc ? scorer.GetScore() : float.NaN;
            }
        }

        return found;
    }

    private int FirstFrom(int doc)
    {
        var place = Array.BinarySearch(docs, doc);
        return place < 0 ? ~place : place;
    }
}
