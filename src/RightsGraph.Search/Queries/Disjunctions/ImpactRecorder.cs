namespace RightsGraph.Search.Queries.Disjunctions;

/// <summary>Keeps what a part of a query scores in a segment, once all of it was read.</summary>
/// <param name="documents">How many the segment has.</param>
/// <param name="kept">By segment.</param>
/// <param name="segment">Its place.</param>
internal sealed class ImpactRecorder(int documents, IKeptImpacts?[] kept, int segment)
{
    /// <summary>
    /// Impacts of rarer parts are kept as a list: blocks take 20 bytes for 64 documents, whether any scores or not.
    /// </summary>
    public const int DocumentsPerPosting = 256;

    private readonly List<int> docs = [];
    private readonly List<float> impacts = [];

    /// <param name="doc">Greater than that added before.</param>
    /// <param name="impact">Its score.</param>
    public void Add(int doc, float impact)
    {
        docs.Add(doc);
        impacts.Add(impact);
    }

    /// <summary>May be told more than once.</summary>
    public void End() => kept[segment] ??= docs.Count < Math.Max(documents, ScoreWindow.Size) / DocumentsPerPosting
        ? new ImpactList([.. docs], [.. impacts])
        : Blocks();

    private ImpactBlocks Blocks()
    {
        var blocks = new ImpactBlocks(documents);
        for (var place = 0; place < docs.Count; place++)
        {
            blocks.Add(docs[place], impacts[place]);
        }

        blocks.Trim();
        return blocks;
    }
}
