using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace RightsGraph.Search.Queries.Scoring;

/// <summary>Goes through the texts of a segment that have a pair of words.</summary>
internal sealed class PairScorer(Weight weight, PairPostings texts, Similarity.SimScorer similarity, IBits? acceptDocs)
    : Scorer(weight)
{
    private int place = -1;
    private int doc = -1;

    public override int DocID => doc;

    public override int Freq => texts[place].Frequency;

    public override float GetScore() => similarity.Score(doc, texts[place].Frequency);

    public override int NextDoc() => Advance(doc + 1);

    public override int Advance(int target)
    {
        do
        {
            place++;
        }
        while (place < texts.Count && (texts[place].Doc < target || acceptDocs?.Get(texts[place].Doc) == false));

        doc = place < texts.Count ? texts[place].Doc : NO_MORE_DOCS;
        return doc;
    }

    public override long GetCost() => texts.Count;
}
