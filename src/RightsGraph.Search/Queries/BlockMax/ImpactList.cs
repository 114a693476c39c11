namespace RightsGraph.Search.Queries.BlockMax;

/// <summary>The impacts of a clause in one segment, by ascending document.</summary>
internal sealed class ImpactList : BlockMaxScorer
{
    private int[] docs = [];
    private float[] impacts = [];

    public int Count { get; private set; }

    public (int Doc, float Impact) this[int index] => (docs[index], impacts[index]);

    public void Add(int doc, float impact)
    {
        if (Count == docs.Length)
        {
            Resize(Math.Max(16, 2 * Count));
        }

        (docs[Count], impacts[Count]) = (doc, impact);
        Count++;
    }

    public void Trim() => Resize(Count);

    public override void Fill(BlockWindow window)
    {
        for (var index = LowerBound(window.FirstDoc); index < Count && docs[index] < window.EndDoc;)
        {
            var block = docs[index] / BlockWindow.BlockSize;
            var (added, max) = ReadBlock(ref index, block);
            window.Add(block, added, max);
        }
    }

    public override (ulong Docs, double Bound) BlockAt(int block)
    {
        var index = LowerBound(block * BlockWindow.BlockSize);
        return ReadBlock(ref index, block);
    }

    public override void AddTo(Span<double> scores, int block, ulong docs)
    {
        for (var index = LowerBound(block * BlockWindow.BlockSize);
            index < Count && this.docs[index] / BlockWindow.BlockSize == block;
            index++)
        {
            if ((docs >> this.docs[index] & 1) != 0)
            {
                scores[this.docs[index] % BlockWindow.BlockSize] += impacts[index];
            }
        }
    }

    private (ulong Docs, double Bound) ReadBlock(ref int index, int block)
    {
        var (read, max) = (0UL, 0f);
        for (; index < Count && docs[index] / BlockWindow.BlockSize == block; index++)
        {
            read |= 1UL << docs[index];
            max = Math.Max(max, impacts[index]);
        }

        return (read, max);
    }

    private int LowerBound(int doc) => BinarySearch.LowerBound(docs.AsSpan(0, Count), doc);

    private void Resize(int capacity)
    {
        Array.Resize(ref docs, capacity);
        Array.Resize(ref impacts, capacity);
    }
}
