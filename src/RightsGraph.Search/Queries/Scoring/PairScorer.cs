using Lucene.Net.Search.Similarities;

namespace RightsGraph.Search.Queries.Scoring;

/// <summary>Iterates over the texts of a segment that have a pair of words.</summary>
internal sealed class PairScorer(Weight weight, PairPostings texts, Similarity.SimScorer similarity, IBits? acceptDocs)
    : Scorer(weight)
{
    private int index = -1;
    private int doc = -1;

    public override int DocID => doc;

    public override int Freq => texts[index].Frequency;

    public override float GetScore() => similarity.Score(doc, texts[index].Frequency);

    public override int NextDoc() => Advance(doc + 1);

    public override int Advance(int target)
    {
        do
        {
            index++;
        }
        while (index < texts.Count && (texts[index].Doc < target || acceptDocs?.Get(texts[index].Doc) == false));

        doc = index < texts.Count ? texts[index].Doc : NO_MORE_DOCS;
        return doc;
    }

    public override long GetCost() => texts.Count;
}
