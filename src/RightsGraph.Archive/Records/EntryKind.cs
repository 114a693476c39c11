namespace RightsGraph.Archive.Records;

/// <summary>What an entry is. The order of declaration is the order in which entries sort by kind.</summary>
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
