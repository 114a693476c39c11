namespace RightsGraph.Archive.Records;

/// <summary>Asks something of a text in UTF-8.</summary>
public delegate bool Utf8Test(ReadOnlySpan<byte> text);
