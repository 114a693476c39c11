using Lucene.Net.Index;

namespace RightsGraph.Search.Queries.Timing;

/// <summary>Each posting is a step of the clock.</summary>
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

/// <summary>Each posting, and each position in it, is a step of the clock.</summary>
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
