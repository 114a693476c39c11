using Lucene.Net.Index;
using Lucene.Net.Search;
using RightsGraph.Search.Indexing;
using RightsGraph.Search.Queries.Clauses;

namespace RightsGraph.Search.Queries;

/// <summary>
/// Scores two words that stand together as one term, by how often they do so in all texts. Lucene would add up what
/// the two tell apart, too much for words that mostly come together.
/// </summary>
internal static class PairQuery
{
    /// <summary>Null where they never stand together.</summary>
    public static Query? Of(IndexReader reader, WordPair pair)
    {
        var (left, right) = (new Term(IndexFields.Content, pair.Left), new Term(IndexFields.Content, pair.Right));
        var (documents, frequency) = Count(reader, left, right, pair.Distance);
        if (documents == 0)
        {
            return null;
        }

        var together = InExpB2Similarity.Information(reader.MaxDoc, documents, frequency);
        var apart = Information(reader, left) + Information(reader, right);
        var phrase = new PhraseQuery { Boost = Ranking.PairWeight * (float)(together / apart) };
        phrase.Add(left, 0);
        phrase.Add(right, pair.Distance);
        return phrase;
    }

    private static double Information(IndexReader reader, Term term) =>
        InExpB2Similarity.Information(reader.MaxDoc, reader.DocFreq(term), reader.TotalTermFreq(term));

    private static (int Documents, long Frequency) Count(IndexReader reader, Term left, Term right, int distance)
    {
        var documents = 0;
        var frequency = 0L;
        foreach (var leaf in reader.Leaves)
        {
            if (leaf.AtomicReader.GetTermPositionsEnum(left) is not { } first
                || leaf.AtomicReader.GetTermPositionsEnum(right) is not { } second)
            {
                continue;
            }

            first.NextDoc();
            second.NextDoc();
            while (first.DocID != DocIdSetIterator.NO_MORE_DOCS && second.DocID != DocIdSetIterator.NO_MORE_DOCS)
            {
                if (first.DocID < second.DocID)
                {
                    first.Advance(second.DocID);
                }
                else if (second.DocID < first.DocID)
                {
                    second.Advance(first.DocID);
                }
                else
                {
                    var found = CountTogether(first, second, distance);
                    documents += found > 0 ? 1 : 0;
                    frequency += found;
                    first.NextDoc();
                }
            }
        }

        return (documents, frequency);
    }

    private static int CountTogether(DocsAndPositionsEnum first, DocsAndPositionsEnum second, int distance)
    {
        var (firstLeft, secondLeft) = (first.Freq, second.Freq);
        var (place, next) = (first.NextPosition(), second.NextPosition());
        var found = 0;
        while (true)
        {
            found += place + distance == next ? 1 : 0;
            if (place + distance <= next)
            {
                if (--firstLeft == 0)
                {
                    return found;
                }

                place = first.NextPosition();
            }
            else
            {
                if (--secondLeft == 0)
                {
                    return found;
                }

                next = second.NextPosition();
            }
        }
    }
}
