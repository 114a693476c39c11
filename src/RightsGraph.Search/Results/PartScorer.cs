using RightsGraph.Search.Queries.Execution;

namespace RightsGraph.Search.Results;

/// <summary>Computes what each part of a query adds to the scores of a page of hits. Each part's scorer is advanced
/// through the hits once, and through no other document.</summary>
internal sealed class PartScorer(
    IndexSearcher searcher, IReadOnlyDictionary<Query, ScoredPart> parts, IEnumerable<int> hits)
{
    private readonly int[] docs = [.. hits.Order()];
    private readonly Dictionary<Query, float[]> scores = new(ReferenceEqualityComparer.Instance);

    /// <summary>The parts that made the hit match, with their scores; null where the query does not match. A group with
    /// a failed condition scores nothing, whatever else of it matches.</summary>
    public List<(Query Part, float Score)>? Score(Query query, int doc) => query switch
    {
        _ when parts.ContainsKey(query) => ScorePart(query, doc),
        BooleanQuery group => Boosted(ScoreGroup(group, doc), group.Boost),
        DisjunctionMaxQuery names => Boosted(ScoreMax(names, doc), names.Boost),
        _ => ScorePart(query, doc),
    };

    private List<(Query Part, float Score)>? ScorePart(Query part, int doc)
    {
        var found = scores.TryGetValue(part, out var known) ? known : scores[part] = ScoreHits(part);
        var score = found[Array.BinarySearch(docs, doc)];
        return float.IsNaN(score) ? null : [(part, score)];
    }

    private List<(Query Part, float Score)>? ScoreGroup(BooleanQuery group, int doc)
    {
        var found = new List<(Query Part, float Score)>();
        var matches = false;
        foreach (var clause in group.Clauses)
        {
            var members = Score(clause.Query, doc);
            if (members is null ? clause.Occur == Occur.MUST : clause.Occur == Occur.MUST_NOT)
            {
                return null;
            }

            matches |= members is not null;
            found.AddRange(members ?? []);
        }

        return matches ? found : null;
    }

    private List<(Query Part, float Score)>? ScoreMax(DisjunctionMaxQuery names, int doc) => names
        .Select(name => Score(name, doc))
        .OfType<List<(Query Part, float Score)>>()
        .MaxBy(found => found.Sum(part => part.Score));

    // A part scored alone lacks the boost of its group.
    private static List<(Query Part, float Score)>? Boosted(List<(Query Part, float Score)>? found, float boost) =>
        boost == 1 ? found : found?.ConvertAll(part => (part.Part, part.Score * boost));

    private float[] ScoreHits(Query part)
    {
        var found = new float[docs.Length];
        Array.Fill(found, float.NaN);
        var weight = searcher.CreateNormalizedWeight(part);
        foreach (var segment in searcher.IndexReader.Leaves)
        {
            var first = LowerBound(segment.DocBase);
            var end = LowerBound(segment.DocBase + segment.AtomicReader.MaxDoc);
            if (first == end || weight.GetScorer(segment, segment.AtomicReader.LiveDocs) is not { } scorer)
            {
                continue;
            }

            for (var i = first; i < end; i++)
            {
                var doc = docs[i] - segment.DocBase;
                if (scorer.DocID < doc)
                {
                    scorer.Advance(doc);
                }

                found[i] = scorer.DocID == doc ? scorer.GetScore() : float.NaN;
            }
        }

        return found;
    }

    private int LowerBound(int doc) => BinarySearch.LowerBound(docs, doc);
}
