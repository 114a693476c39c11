namespace RightsGraph.Archive.Records;

/// <summary>What a source says of a text and no other property takes, kept as it was found.</summary>
public sealed record ExtraField(string Name, string Value);
