using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace RightsGraph.Search.Queries.Scoring;

/// <summary>
/// I(ne)B2 of the divergence-from-randomness framework (Amati and van Rijsbergen, 2002): inverse expected document
/// frequency, Bernoulli after-effect, length normalisation 2. Lucene has it too, but rounds the lengths of texts until
/// those that differ by a fifth are equal; here they stay apart. No score is negative.
/// </summary>
internal sealed class InExpB2Similarity : Similarity
{
    /// <summary>What a term tells about the texts that hold it: the more, the rarer and the burstier it is.</summary>
    /// <param name="documents">How many there are, at least 1.</param>
    /// <param name="documentFrequency">In how many of them the term stands.</param>
    /// <param name="frequency">How often it stands in all of them together.</param>
    public static double Information(long documents, long documentFrequency, long frequency)
    {
        var expected = documents * (1 - Math.Pow((documents - 1) / (double)documents, frequency));
        return Math.Log2((documents + 1) / (expected + 0.5)) * (frequency + 2) / (documentFrequency + 1);
    }

    public override long ComputeNorm(FieldInvertState state) => TextLength.Encode(state.Length - state.NumOverlap);

    // Only documents that have the field count: most entries have no title.
    public override SimWeight ComputeWeight(
        float queryBoost, CollectionStatistics collectionStats, params TermStatistics[] termStats)
    {
        var documents = Math.Max(1, collectionStats.DocCount);
        var information = termStats.Sum(term => Information(documents, term.DocFreq, term.TotalTermFreq));
        return new Weight(
            collectionStats.Field,
            (double)collectionStats.SumTotalTermFreq / documents,
            queryBoost * (float)information);
    }

    public override SimScorer GetSimScorer(SimWeight weight, AtomicReaderContext context)
    {
        var terms = (Weight)weight;
        return new Scorer(terms.Value, terms.ImpactsIn(context.AtomicReader));
    }

    /// <summary>What a term brings to the texts that have it, whatever it tells about them.</summary>
    /// <param name="halfway">By encoded length.</param>
    /// <param name="lengths">Of the texts, encoded.</param>
    public readonly struct TermImpacts(float[] halfway, NumericDocValues lengths)
    {
        /// <summary>Of what the term tells, the part that counts: from 0 to 1.</summary>
        /// <param name="doc">The text.</param>
        /// <param name="frequency">How often the term stands in it.</param>
        public float Of(int doc, float frequency) => frequency / (frequency + halfway[(byte)lengths.Get(doc)]);
    }

    /// <param name="field">In which the term stands.</param>
    /// <param name="averageLength">Of the field, in words.</param>
    /// <param name="boostedInformation">What the term tells, as much as that counts in the query.</param>
    internal sealed class Weight(string field, double averageLength, float boostedInformation) : SimWeight
    {
        /// <summary>By encoded length: how often a term must stand in a text to reach half of the most.</summary>
        private readonly float[] halfway =
            [.. TextLength.Decoded.Select(length => (float)(1 / Math.Log2(1 + (averageLength / length))))];

        /// <summary>The most that a text scores.</summary>
        public float Value { get; private set; } = boostedInformation;

        public TermImpacts ImpactsIn(AtomicReader segment) => new(halfway, segment.GetNormValues(field));

        public override float GetValueForNormalization() => Value * Value;

        public override void Normalize(float queryNorm, float topLevelBoost) => Value *= topLevelBoost;
    }

    private sealed class Scorer(float value, TermImpacts impacts) : SimScorer
    {
        public override float Score(int doc, float freq) => value * impacts.Of(doc, freq);

        public override float ComputeSlopFactor(int distance) => 1f / (distance + 1);

        public override float ComputePayloadFactor(int doc, int start, int end, BytesRef payload) => 1;
    }
}
