using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using RightsGraph.Archive.Records;

namespace RightsGraph.Search.Index;

/// <summary>
/// Finds records by their ids. It looks at every document: an index of the ids would take more room than they do, to
/// make this faster, which a million documents let take some 50 ms.
/// </summary>
internal sealed class RecordIdFilter(IReadOnlySet<RecordId> ids) : Filter
{
    public static Query Query(IReadOnlySet<RecordId> ids) => new ConstantScoreQuery(new RecordIdFilter(ids));

    public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits? acceptDocs)
    {
        var found = new FixedBitSet(context.AtomicReader.MaxDoc);
        var records = context.AtomicReader.GetBinaryDocValues(IndexFields.Record);
        var value = new BytesRef();
        for (var doc = 0; doc < found.Length; doc++)
        {
            records.Get(doc, value);
            if (acceptDocs?.Get(doc) != false
                && ids.Contains(new RecordId(new Guid(value.Bytes.AsSpan(value.Offset, value.Length)))))
            {
                found.Set(doc);
            }
        }

        return found;
    }
}
