using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace RightsGraph.Search.Index;

/// <summary>
/// What the deleted documents of a segment add to the statistics of a field. Lucene counts them until they are merged
/// away, and two servers with the same archive would rank differently.
/// </summary>
internal sealed class DeletedTerms
{
    private readonly Dictionary<BytesRef, (int Documents, long FieldOccurrences)> terms = [];

    /// <summary>Deleted documents that have the field.</summary>
    public int Documents { get; private init; }

    /// <summary>Of all terms together.</summary>
    public long SumOfDocuments { get; private set; }

    /// <inheritdoc cref="SumOfDocuments"/>
    public long SumOfOccurrences { get; private set; }

    public (int Documents, long FieldOccurrences) Of(BytesRef term) => terms.GetValueOrDefault(term);

    /// <summary>Walks through all terms of the field, and of each through the deleted documents alone.</summary>
    public static DeletedTerms Find(Terms field, FixedBitSet deleted)
    {
        var having = new FixedBitSet(deleted.Length);
        var found = new List<(BytesRef Term, int Documents, long FieldOccurrences)>();
        var enumerator = field.GetEnumerator();
        DocsEnum? docs = null;
        while (enumerator.MoveNext())
        {
            docs = enumerator.Docs(liveDocs: null, docs, DocsFlags.FREQS);
            var (documents, occurrences) = Count(docs, deleted, having);
            if (documents > 0)
            {
                found.Add((BytesRef.DeepCopyOf(enumerator.Term), documents, occurrences));
            }
        }

        var removed = new DeletedTerms { Documents = having.Cardinality };
        foreach (var (term, documents, occurrences) in found)
        {
            removed.terms[term] = (documents, occurrences);
            removed.SumOfDocuments += documents;
            removed.SumOfOccurrences += occurrences;
        }

        return removed;
    }

    /// <summary>Null for a segment without any.</summary>
    public static FixedBitSet? DeletedIn(AtomicReader segment)
    {
        if (segment.LiveDocs is not { } live)
        {
            return null;
        }

        var deleted = new FixedBitSet(segment.MaxDoc);
        for (var doc = 0; doc < deleted.Length; doc++)
        {
            if (!live.Get(doc))
            {
                deleted.Set(doc);
            }
        }

        return deleted;
    }

    private static (int Documents, long FieldOccurrences) Count(DocsEnum docs, FixedBitSet deleted, FixedBitSet having)
    {
        var (documents, occurrences) = (0, 0L);
        for (var next = deleted.NextSetBit(0); next >= 0;)
        {
            var doc = docs.Advance(next);
            while (doc != DocIdSetIterator.NO_MORE_DOCS && deleted.Get(doc))
            {
                documents++;
                occurrences += docs.Freq;
                having.Set(doc);
                doc = docs.NextDoc();
            }

            next = doc == DocIdSetIterator.NO_MORE_DOCS || doc + 1 >= deleted.Length ? -1 : deleted.NextSetBit(doc + 1);
        }

        return (documents, occurrences);
    }
}
