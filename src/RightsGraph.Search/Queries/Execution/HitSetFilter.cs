using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace RightsGraph.Search.Queries.Execution;

/// <summary>Lets only what is in a set be found, of the index that the set is of.</summary>
internal sealed class HitSetFilter(HitSet among) : Filter
{
    public override DocIdSet? GetDocIdSet(AtomicReaderContext context, IBits? acceptDocs) =>
        BitsFilteredDocIdSet.Wrap(among.Find(context), acceptDocs);
}
