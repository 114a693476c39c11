using Lucene.Net.Search.Similarities;

namespace RightsGraph.Search.Queries.Scoring;

/// <summary>I(ne)B2 of the divergence-from-randomness framework (Amati and van Rijsbergen, 2002): inverse expected
/// document frequency, Bernoulli after-effect, length normalisation 2. A subclass of Lucene's <c>DFRSimilarity</c> with
/// norms by <see cref="TextLength"/> ranks the same and takes three times as long, as it computes logarithms for each
/// posting: here they are in a table by length. No score is negative.</summary>
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
        return new Scorer(terms, context.AtomicReader.GetNormValues(terms.Field));
    }

    private sealed class Weight(string field, double averageLength, float boostedInformation) : SimWeight
    {
        public string Field { get; } = field;

        /// <summary>By encoded length: the term frequency that gives half of the maximum score.</summary>
        public float[] HalfMaximum { get; } =
            [.. TextLength.Decoded.Select(length => (float)(1 / Math.Log2(1 + (averageLength / length))))];

        public float Value { get; private set; } = boostedInformation;

        public override float GetValueForNormalization() => Value * Value;

        public override void Normalize(float queryNorm, float topLevelBoost) => Value *= topLevelBoost;
    }

    private sealed class Scorer(Weight weight, NumericDocValues lengths) : SimScorer
    {
        private readonly float value = weight.Value;
        private readonly float[] halfMaximum = weight.HalfMaximum;

        public override float Score(int doc, float freq) =>
            value * (freq / (freq + halfMaximum[(byte)lengths.Get(doc)]));

        public override float ComputeSlopFactor(int distance) => 1f / (distance + 1);

        public override float ComputePayloadFactor(int doc, int start, int end, BytesRef payload) => 1;
    }
}
