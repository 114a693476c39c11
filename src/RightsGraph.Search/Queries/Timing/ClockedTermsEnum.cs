namespace RightsGraph.Search.Queries.Timing;

internal sealed class ClockedTermsEnum(TermsEnum terms) : FilterAtomicReader.FilterTermsEnum(terms)
{
    // The base class seeks by neighbours and forgets the state, so that each search would look a term up twice.
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

internal sealed class ClockedDocsEnum(DocsEnum docs, SearchClock clock) : FilterAtomicReader.FilterDocsEnum(docs)
{
    public DocsEnum Inner => m_input;

    public override int NextDoc()
    {
        clock.Step();
        return m_input.NextDoc();
    }

    public override int Advance(int target)
    {
        clock.Step();
        return m_input.Advance(target);
    }
}

internal sealed class ClockedPositionsEnum(DocsAndPositionsEnum docs, SearchClock clock)
    : FilterAtomicReader.FilterDocsAndPositionsEnum(docs)
{
    public DocsAndPositionsEnum Inner => m_input;

    public override int NextDoc()
    {
        clock.Step();
        return m_input.NextDoc();
    }

    public override int Advance(int target)
    {
        clock.Step();
        return m_input.Advance(target);
    }

    public override int NextPosition()
    {
        clock.Step();
        return m_input.NextPosition();
    }
}
