using System.Diagnostics.CodeAnalysis;

namespace RightsGraph.Archive.Records;

/// <summary>A country's assessment in one paragraph. Its text is never null.</summary>
public sealed record Summary : Document
{
    public Summary()
    {
    }

    [SetsRequiredMembers]
    internal Summary(DocumentFields fields)
        : base(fields)
    {
    }

    /// <summary>Counts a country's summaries within their source document, from 1.</summary>
    public required int Position { get; init; }
}
