namespace RightsGraph.Archive.Readers.Dates;

/// <summary>What a document says about its dates.</summary>
internal sealed record DateOptions
{
    /// <summary>How 03/04/2014 is meant; null where nobody said, and then such a date is ambiguous.</summary>
    public DayOrder? Order { get; init; }

    /// <summary>The day of the import: two digits mean no year that is still to come.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The year of dates without one, which a heading above them states.</summary>
    public int? Year { get; init; }

    /// <summary>Whether a place may stand before the date of a line.</summary>
    public bool HasPlaces { get; init; }
}
