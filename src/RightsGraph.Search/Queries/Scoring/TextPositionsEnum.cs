using RightsGraph.Search.Index;

namespace RightsGraph.Search.Queries.Scoring;

/// <summary>Skips documents that have the word only outside the text.</summary>
internal sealed class TextPositionsEnum(DocsAndPositionsEnum docs)
    : FilterAtomicReader.FilterDocsAndPositionsEnum(docs)
{
    private int frequency;
    private int first;
    private bool isFirst;

    public override int Freq => frequency;

    public override int NextDoc() => InText(m_input.NextDoc());

    public override int Advance(int target) => InText(m_input.Advance(target));

    public override int NextPosition()
    {
        if (!isFirst)
        {
            return m_input.NextPosition();
        }

        isFirst = false;
        return first;
    }

    // Positions ascend: all from the first in the text on are in the text.
    private int InText(int doc)
    {
        for (; doc != NO_MORE_DOCS; doc = m_input.NextDoc())
        {
            for (frequency = m_input.Freq; frequency > 0; frequency--)
            {
                first = m_input.NextPosition();
                if (first >= IndexFields.TextStart)
                {
                    isFirst = true;
                    return doc;
                }
            }
        }

        return doc;
    }
}
