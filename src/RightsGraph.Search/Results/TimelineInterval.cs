namespace RightsGraph.Search.Results;

/// <summary>How long the periods of a timeline are.</summary>
public enum TimelineInterval
{
    /// <summary>A text without a date counts in its year.</summary>
    Year,

    /// <summary>Only what has a date counts.</summary>
    Month,
}
