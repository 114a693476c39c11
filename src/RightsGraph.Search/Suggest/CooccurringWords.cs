using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using RightsGraph.Search.Analysis;
using RightsGraph.Search.Index;
using RightsGraph.Search.Queries.Timing;

namespace RightsGraph.Search.Suggest;

/// <summary>Finds words that stand in the same documents as others.</summary>
internal sealed class CooccurringWords(IndexReader reader, Vocabulary vocabulary)
{
    /// <summary>
    /// The words that are counted, the most frequent of those that begin so: each takes a walk through its documents.
    /// </summary>
    private const int MaxCounted = 48;

    /// <summary>Of the words before; further ones are passed over.</summary>
    private const int MaxContextWords = 8;

    /// <summary>
    /// Words of the vocabulary, by how many documents hold them and all of the words before. Out of time it gives
    /// those that it has counted.
    /// </summary>
    public IReadOnlyList<(int Place, int Documents)> WordsWith(
        IReadOnlyList<Token> before, string prefix, int most)
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

        var counted = new List<(int Place, int Documents)>();
        try
        {
            var documents = DocumentsWithAll(context);
            Count(documents, prefix, most, counted);
        }
        catch (SearchTimeoutException)
        {
            // What was counted until then is the answer.
        }

        return
        [
            .. counted.Where(word => word.Documents > 0)
                .OrderByDescending(word => word.Documents).ThenBy(word => word.Place)
                .Take(most),
        ];
    }

    private void Count(
        FixedBitSet[] documents, string prefix, int most, List<(int Place, int Documents)> counted)
    {
        var range = vocabulary.Keys.WithPrefix(prefix);
        var least = new PriorityQueue<int, int>();
        foreach (var place in MostFrequent.Of(vocabulary, [range], MaxCounted, place => !vocabulary.IsPhrase(place)))
        {
            // No further word can stand in more of these documents than in all.
            if (least.Count == most && vocabulary.CountOf(place) <= least.Peek())
            {
                return;
            }

            var shared = CountIn(documents, new Term(IndexFields.Words, vocabulary.Keys[place].ToString()));
            counted.Add((place, shared));
            least.Enqueue(shared, shared);
            if (least.Count > most)
            {
                least.Dequeue();
            }
        }
    }

    /// <summary>By segment.</summary>
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
