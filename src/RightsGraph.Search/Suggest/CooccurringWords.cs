using RightsGraph.Search.Index;
using RightsGraph.Search.Queries.Timing;

namespace RightsGraph.Search.Suggest;

internal sealed class CooccurringWords(IndexReader reader, Vocabulary vocabulary)
{
    /// <summary>Candidates, the most frequent with the prefix: counting one reads its postings.</summary>
    private const int MaxCounted = 48;

    private const int MaxContextWords = 8;
    private const double PostingMicroseconds = 0.005;

    /// <summary>Words by the number of documents that have them and all words before; after a timeout not
    /// all.</summary>
    public IReadOnlyList<(int Index, int Documents)> WordsWith(
        IReadOnlyList<Token> before, string prefix, int max)
    {
        Term[] context =
        [
            .. before.Select(token => token.Word)
                .Where(word => !StopWordLists.English.Contains(word))
                .Distinct()
                .Take(MaxContextWords)
                .Select(word => new Term(IndexFields.Words, word)),
        ];
        if (context.Length == 0)
        {
            return [];
        }

        SearchClock.Running?.Charge(context.Sum(reader.DocFreq) * PostingMicroseconds);
        var counted = new List<(int Index, int Documents)>();
        try
        {
            Count(DocumentsWithAll(context), prefix, max, counted);
        }
        catch (SearchTimeoutException)
        {
            // The clock says that the result is partial.
        }

        return
        [
            .. counted.Where(word => word.Documents > 0)
                .OrderByDescending(word => word.Documents).ThenBy(word => word.Index)
                .Take(max),
        ];
    }

    private void Count(
        FixedBitSet[] documents, string prefix, int max, List<(int Index, int Documents)> counted)
    {
        var range = vocabulary.Keys.WithPrefix(prefix);
        var top = new PriorityQueue<int, int>();
        foreach (var index in vocabulary.MostFrequent([range], MaxCounted, word => !vocabulary.IsPhrase(word)))
        {
            // No further word can share more documents than it has.
            if (top.Count == max && vocabulary.CountOf(index) <= top.Peek())
            {
                return;
            }

            SearchClock.Running?.Charge(vocabulary.CountOf(index) * PostingMicroseconds);
            var shared = CountIn(documents, new Term(IndexFields.Words, vocabulary.Keys[index].ToString()));
            counted.Add((index, shared));
            top.Enqueue(shared, shared);
            if (top.Count > max)
            {
                top.Dequeue();
            }
        }
    }

    // By segment.
    private FixedBitSet[] DocumentsWithAll(Term[] words) =>
    [
        .. reader.Leaves.Select(leaf =>
        {
            var all = new FixedBitSet(leaf.AtomicReader.MaxDoc);
            all.Set(0, all.Length);
            foreach (var word in words)
            {
                var with = new FixedBitSet(all.Length);
                if (leaf.AtomicReader.GetTermDocsEnum(word) is { } postings)
                {
                    with.Or(postings);
                }

                all.And(with);
            }

            return all;
        }),
    ];

    private int CountIn(FixedBitSet[] documents, Term word)
    {
        var count = 0;
        foreach (var leaf in reader.Leaves)
        {
            if (leaf.AtomicReader.GetTermDocsEnum(word) is not { } postings)
            {
                continue;
            }

            for (var doc = postings.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.NextDoc())
            {
                count += documents[leaf.Ord].Get(doc) ? 1 : 0;
            }
        }

        return count;
    }
}
