namespace RightsGraph.Archive.Readers.Mapping;

/// <summary>A mapping says what no mapping can; the message is fit for a refusal.</summary>
public sealed class MappingException(int line, string message) : Exception(message)
{
    /// <summary>Counted from 1.</summary>
    public int Line { get; } = Math.Max(1, line);
}
