namespace RightsGraph.Archive.Readers.Dates;

/// <summary>A date at the beginning of a line.</summary>
/// <param name="Reading">What it says, or why that cannot be read.</param>
/// <param name="Start">Where the date itself begins, behind marks, a label and a weekday.</param>
/// <param name="End">Where what stands behind the date begins.</param>
internal readonly record struct DateMatch(DateReading Reading, int Start, int End)
{
    /// <summary>Whether the line says that its text was changed then, not written.</summary>
    public bool IsUpdate { get; init; }

    /// <summary>Whether a word such as Published stands before the date, so that the line is about nothing
    /// else.</summary>
    public bool HasLabel { get; init; }
}
