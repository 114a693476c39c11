namespace RightsGraph.Archive.Records;

/// <summary>How much of an entry's date its source states. The date is the first day of it.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage(
    "Design", "CA1028", Justification = "There are millions of entries in memory, and a byte fits beside the kind.")]
public enum DatePrecision : byte
{
    Day,
    Month,
    Year,
}
