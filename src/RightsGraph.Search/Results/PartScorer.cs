using Lucene.Net.Search;
using RightsGraph.Search.Queries.Execution;

namespace RightsGraph.Search.Results;

/// <summary>
/// What each part of a query adds to the scores of a page of hits: every part walks once through the hits, as the
/// search did, and through no other document.
/// </summary>
internal sealed class PartScorer
{
    private readonly IndexSearcher searcher;
    private readonly IReadOnlyDictionary<Query, ScoredPart> parts;
    private readonly int[] docs;
    private readonly Dictionary<Query, float[]> scores = new(ReferenceEqualityComparer.Instance);

    /// <param name="searcher">That found them.</param>
    /// <param name="parts">What is not divided further.</param>
    /// <param name="docs">The hits by their numbers in the index.</param>
    public PartScorer(
        IndexSearcher searcher, IReadOnlyDictionary<Query, ScoredPart> parts, IReadOnlyList<int> docs)
    {
        this.searcher = searcher;
        this.parts = parts;
        this.docs = [.. docs.Order()];
    }

    /// <summary>
    /// The parts that made the hit match, with their scores; null where the query does not match it. A group of which
    /// a condition fails scores nothing, whatever else of it matches.
    /// </summary>
    public List<(Query Part, float Score)>? Of(Query query, int doc) => query switch
    {
        _ when parts.ContainsKey(query) => OfPart(query, doc),
        BooleanQuery group => Boosted(OfGroup(group, doc), group.Boost),
        DisjunctionMaxQuery names => Boosted(OfBest(names, doc), names.Boost),
        _ => OfPart(query, doc),
    };

    private List<(Query Part, float Score)>? OfPart(Query part, int doc)
    {
        var score = ScoresOf(part)[Array.BinarySearch(docs, doc)];
        return float.IsNaN(score) ? null : [(part, score)];
    }

    private List<(Query Part, float Score)>? OfGroup(BooleanQuery group, int doc)
    {
        var found = new List<(Query Part, float Score)>();
        var matches = false;
        foreach (var clause in group.Clauses)
        {
            var members = Of(clause.Query, doc);
            if (members is null ? clause.Occur == Occur.MUST : clause.Occur == Occur.MUST_NOT)
            {
                return null;
            }

            matches |= members is not null;
            found.AddRange(members ?? []);
        }

        return matches ? found : null;
    }

    // Of names that stand for the same only the best counts.
    private List<(Query Part, float Score)>? OfBest(DisjunctionMaxQuery names, int doc) => names
        .Select(name => Of(name, doc))
        .OfType<List<(Query Part, float Score)>>()
        .MaxBy(found => found.Sum(part => part.Score));

    // What is scored by itself does not know by how much the group that it is in counts.
    private static List<(Query Part, float Score)>? Boosted(List<(Query Part, float Score)>? found, float boost) =>
        boost == 1 ? found : found?.ConvertAll(part => (part.Part, part.Score * boost));

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
