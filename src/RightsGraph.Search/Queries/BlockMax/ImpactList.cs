namespace RightsGraph.Search.Queries.BlockMax;

/// <summary>What a part of a query scores in the documents of a segment that have it.</summary>
internal sealed class ImpactList : BlockMaxScorer
{
    private int[] docs = [];
    private float[] impacts = [];

    /// <summary>How many documents have a score.</summary>
    public int Count { get; private set; }

    public (int Doc, float Impact) this[int place] => (docs[place], impacts[place]);

    /// <param name="doc">Greater than that added before.</param>
    /// <param name="impact">Its score, not negative.</param>
    public void Add(int doc, float impact)
    {
        if (Count == docs.Length)
        {
            Resize(Math.Max(16, 2 * Count));
        }

        (docs[Count], impacts[Count]) = (doc, impact);
        Count++;
    }

    /// <summary>Gives back room for more. To be kept, and not to be added to.</summary>
    public void Trim() => Resize(Count);

    public override void Find(BlockWindow window)
    {
        for (var place = FirstFrom(window.Start); place < Count && docs[place] < window.End;)
        {
            var block = docs[place] / BlockWindow.BlockSize;
            var (found, greatest) = Block(ref place, block);
            window.Add(block, found, greatest);
        }
    }

    public override (ulong Docs, double Bound) BlockAt(int block)
    {
        var place = FirstFrom(block * BlockWindow.BlockSize);
        return Block(ref place, block);
    }

    public override void AddTo(Span<double> scores, int block, ulong docs)
    {
        for (var place = FirstFrom(block * BlockWindow.BlockSize);
            place < Count && this.docs[place] / BlockWindow.BlockSize == block;
            place++)
        {
            if ((docs >> this.docs[place] & 1) != 0)
            {
                scores[this.docs[place] % BlockWindow.BlockSize] += impacts[place];
            }
        }
    }

    private (ulong Docs, double Bound) Block(ref int place, int block)
    {
        var (found, greatest) = (0UL, 0f);
        for (; place < Count && docs[place] / BlockWindow.BlockSize == block; place++)
        {
            found |= 1UL << docs[place];
            greatest = Math.Max(greatest, impacts[place]);
        }

        return (found, greatest);
    }

    private int FirstFrom(int doc)
    {
        var place = Array.BinarySearch(docs, 0, Count, doc);
        return place < 0 ? ~place : place;
    }

    private void Resize(int capacity)
    {
        Array.Resize(ref docs, capacity);
        Array.Resize(ref impacts, capacity);
    }
}
