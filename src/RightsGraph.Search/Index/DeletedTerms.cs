namespace RightsGraph.Search.Index;

/// <summary>What the deleted documents of a segment add to the statistics of a field.</summary>
internal sealed class DeletedTerms
{
    private readonly Dictionary<BytesRef, (int Documents, long Occurrences)> terms = [];

    public int Documents { get; private set; }

    public long SumOfDocuments { get; private set; }

    public long SumOfOccurrences { get; private set; }

    public (int Documents, long Occurrences) CountsOf(BytesRef term) => terms.GetValueOrDefault(term);

    /// <summary>Enumerates all terms of the field, and of each the deleted documents only.</summary>
    public static DeletedTerms Count(Terms field, FixedBitSet deleted)
    {
        var withField = new FixedBitSet(deleted.Length);
        var result = new DeletedTerms();
        var enumerator = field.GetEnumerator();
        DocsEnum? docs = null;
        while (enumerator.MoveNext())
        {
            docs = enumerator.Docs(liveDocs: null, docs, DocsFlags.FREQS);
            var (documents, occurrences) = Count(docs, deleted, withField);
            if (documents > 0)
            {
                result.terms[BytesRef.DeepCopyOf(enumerator.Term)] = (documents, occurrences);
                result.SumOfDocuments += documents;
                result.SumOfOccurrences += occurrences;
            }
        }

        result.Documents = withField.Cardinality;
        return result;
    }

    /// <summary>Null for a segment without deletions.</summary>
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

    private static (int Documents, long Occurrences) Count(DocsEnum docs, FixedBitSet deleted, FixedBitSet withField)
    {
        var (documents, occurrences) = (0, 0L);
        for (var next = deleted.NextSetBit(0); next >= 0;)
        {
            var doc = docs.Advance(next);
            while (doc != DocIdSetIterator.NO_MORE_DOCS && deleted.Get(doc))
            {
                documents++;
                occurrences += docs.Freq;
                withField.Set(doc);
                doc = docs.NextDoc();
            }

            next = doc == DocIdSetIterator.NO_MORE_DOCS || doc + 1 >= deleted.Length ? -1 : deleted.NextSetBit(doc + 1);
        }

        return (documents, occurrences);
    }
}
