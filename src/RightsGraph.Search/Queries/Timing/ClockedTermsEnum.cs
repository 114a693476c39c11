using Lucene.Net.Index;
using Lucene.Net.Util;

namespace RightsGraph.Search.Queries.Timing;

/// <summary>Hands out postings that are read by the clock.</summary>
internal sealed class ClockedTermsEnum(TermsEnum terms) : FilterAtomicReader.FilterTermsEnum(terms)
{
    // The base class seeks a term by its neighbour and forgets its state, so that each search would look it up twice.
    public override bool SeekExact(BytesRef text) => m_input.SeekExact(text);

    public override void SeekExact(BytesRef term, TermState state) => m_input.SeekExact(term, state);

    public override TermState GetTermState() => m_input.GetTermState();

    public override DocsEnum? Docs(IBits? liveDocs, DocsEnum? reuse, DocsFlags flags)
    {
        var docs = m_input.Docs(liveDocs, (reuse as ClockedDocsEnum)?.Inner ?? reuse, flags);
        return docs is not null && SearchClock.Running is { } clock ? new ClockedDocsEnum(docs, clock) : docs;
    }

    public override DocsAndPositionsEnum? DocsAndPositions(
        IBits? liveDocs, DocsAndPositionsEnum? reuse, DocsAndPositionsFlags flags)
    {
        var docs = m_input.DocsAndPositions(liveDocs, (reuse as ClockedPositionsEnum)?.Inner ?? reuse, flags);
        return docs is not null && SearchClock.Running is { } clock ? new ClockedPositionsEnum(docs, clock) : docs;
    }
}
