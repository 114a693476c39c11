namespace RightsGraph.Search.Queries.Disjunctions;

/// <summary>What a part of a query scores in one segment, for the searches to come.</summary>
internal interface IKeptImpacts
{
    /// <param name="passing">Room for one window at a time, which the scorer may use.</param>
    /// <returns>Null where nothing scores.</returns>
    DisjunctScorer? Scorer(ImpactBlocks passing);
}
