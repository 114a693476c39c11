using RightsGraph.Search.Index;
using RightsGraph.Search.Queries.Interpretation;
using RightsGraph.Search.Queries.Timing;

namespace RightsGraph.Search.Queries.Scoring;

/// <summary>The texts of a segment in which two words stand at a distance, and how often in each.</summary>
internal sealed class PairPostings
{
    private readonly List<(int Doc, int Frequency)> texts;

    private PairPostings(int capacity = 0) => texts = new(capacity);

    public static PairPostings None { get; } = new();

    public int Count => texts.Count;

    public long Bytes => (long)Count * 2 * sizeof(int);

    public long TotalFrequency { get; private set; }

    public (int Doc, int Frequency) this[int index] => texts[index];

    /// <summary>Finds any stem of the one word at the distance from any of the other.</summary>
    public static PairPostings Find(AtomicReader segment, string field, WordPair pair, BigramWords bigrams)
    {
        List<PairPostings> found =
        [
            .. pair.Left.Stems
                .SelectMany(left => pair.Right.Stems.Select(right =>
                    field == IndexFields.Content && pair.Distance == 1 && bigrams.Term(left, right) is { } bigram
                        ? Read(segment, bigram)
                        : Intersect(segment, new Term(field, left), new Term(field, right), pair.Distance)))
                .Where(postings => postings.Count > 0),
        ];
        return found.Count switch { 0 => None, 1 => found[0], _ => Merge(found) };
    }

    public static PairPostings Intersect(AtomicReader segment, Term left, Term right, int distance)
    {
        var found = new PairPostings();
        var clock = SearchClock.Running;
        if (Positions(segment, left) is not { } first || Positions(segment, right) is not { } second)
        {
            return found;
        }

        var (at, other) = (first.NextDoc(), second.NextDoc());
        while (at != DocIdSetIterator.NO_MORE_DOCS && other != DocIdSetIterator.NO_MORE_DOCS)
        {
            clock?.Step();
            if (at < other)
            {
                at = first.Advance(other);
            }
            else if (other < at)
            {
                other = second.Advance(at);
            }
            else
            {
                clock?.Step(first.Freq + second.Freq);
                found.Add(at, CountIn(first, second, distance));
                at = first.NextDoc();
            }
        }

        return found;
    }

    private static PairPostings Read(AtomicReader segment, Term bigram)
    {
        if (segment.GetTermDocsEnum(bigram) is not { } clocked)
        {
            return None;
        }

        var postings = (clocked as ClockedDocsEnum)?.Inner ?? clocked;
        var found = new PairPostings(segment.DocFreq(bigram));
        var clock = SearchClock.Running;
        for (var doc = postings.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.NextDoc())
        {
            clock?.Step();
            found.Add(doc, postings.Freq);
        }

        return found;
    }

    // Without the clock's wrapper: to count each position would take a third of the time.
    private static DocsAndPositionsEnum? Positions(AtomicReader segment, Term term) =>
        segment.GetTermPositionsEnum(term) is { } positions
            ? (positions as ClockedPositionsEnum)?.Inner ?? positions
            : null;

    // No position has two stems, so that none is counted twice.
    private static PairPostings Merge(IEnumerable<PairPostings> parts)
    {
        var merged = new PairPostings();
        foreach (var text in parts.SelectMany(part => part.texts).GroupBy(text => text.Doc).OrderBy(text => text.Key))
        {
            merged.Add(text.Key, text.Sum(part => part.Frequency));
        }

        return merged;
    }

    private void Add(int doc, int frequency)
    {
        if (frequency > 0)
        {
            texts.Add((doc, frequency));
            TotalFrequency += frequency;
        }
    }

    // Both ascend: the one that is behind advances.
    private static int CountIn(DocsAndPositionsEnum left, DocsAndPositionsEnum right, int distance)
    {
        var (leftRest, rightRest) = (left.Freq, right.Freq);
        var (wanted, position) = (left.NextPosition() + distance, right.NextPosition());
        var count = 0;
        while (true)
        {
            count += wanted == position ? 1 : 0;
            if (wanted <= position)
            {
                if (--leftRest == 0)
                {
                    return count;
                }

                wanted = left.NextPosition() + distance;
            }
            else if (--rightRest == 0)
            {
                return count;
            }
            else
            {
                position = right.NextPosition();
            }
        }
    }
}
