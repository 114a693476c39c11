using System.Diagnostics.CodeAnalysis;

namespace RightsGraph.Archive.Records;

/// <summary>A dated item of a country's page. Its text can be missing; its year never is.</summary>
public sealed record Entry : Document
{
    public Entry()
    {
    }

    [SetsRequiredMembers]
    internal Entry(DocumentFields fields)
        : base(fields)
    {
    }

    public required DateOnly Date { get; init; }

    public required EntryKind Kind { get; init; }
}
