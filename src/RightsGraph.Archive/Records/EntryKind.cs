namespace RightsGraph.Archive.Records;

/// <summary>Entries sort by kind in the order of declaration.</summary>
public enum EntryKind
{
    News,
    Report,
    Letter,
    Dispatch,
    Commentary,
    Statement,
    Unknown,
}
