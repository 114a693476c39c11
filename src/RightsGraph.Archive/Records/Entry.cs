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

    /// <summary>The first day of what the source states.</summary>
    public required DateOnly Date { get; init; }

    public DatePrecision DatePrecision { get; init; }

    public required EntryKind Kind { get; init; }
}
