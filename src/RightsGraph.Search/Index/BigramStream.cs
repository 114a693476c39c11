using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Token = RightsGraph.Search.Analysis.Token;

namespace RightsGraph.Search.Index;

/// <summary>Emits a term for each two frequent words side by side; see <see cref="BigramWords"/>.</summary>
internal sealed class BigramStream : TokenStream
{
    private readonly BigramWords words;
    private readonly Utf8TermAttribute term = new();
    private readonly IPositionIncrementAttribute increment;
    private readonly byte[] bigram = new byte[BigramWords.BigramLength];
    private IReadOnlyList<List<Token>> parts = [];
    private int? left;
    private int part;
    private int next;

    public BigramStream(BigramWords words)
    {
        this.words = words;
        AddAttributeImpl(term);
        increment = AddAttribute<IPositionIncrementAttribute>();
    }

    public void Set(IReadOnlyList<List<Token>> texts) => parts = texts;

    public override void Reset()
    {
        base.Reset();
        (part, next, left) = (0, 0, null);

        // The indexer clears the attributes at the end of each stream.
        term.Set(bigram);
        increment.PositionIncrement = 1;
    }

    public override bool IncrementToken()
    {
        for (; part < parts.Count; (part, next, left) = (part + 1, 0, null))
        {
            while (next < parts[part].Count)
            {
                var (before, right) = (left, words.NumberOf(parts[part][next++].Form.Stem));
                left = right;
                if (before is { } first && right is { } second)
                {
                    BigramWords.Write(bigram, first, second);
                    return true;
                }
            }
        }

        return false;
    }
}
