using RightsGraph.Archive.Records;

namespace RightsGraph.Archive.Store;

/// <summary>The one row that says which version of the archive the store holds.</summary>
internal sealed class ArchiveRow
{
    public const int TheOnlyId = 1;

    public int Id { get; init; }

    public int Version { get; set; }
}

/// <summary>A source document, whole.</summary>
internal sealed class SourceRow
{
    public Guid Id { get; init; }

    public required string Name { get; init; }

    public string? Title { get; init; }

    public string? Publisher { get; init; }

    public string? Licence { get; init; }

    public string? Url { get; init; }

    public required string Language { get; init; }

    public DateOnly? Retrieved { get; init; }

    public required string Sha256 { get; init; }

    public DateTimeOffset ImportedAt { get; init; }

    public required byte[] Bytes { get; init; }
}

/// <summary>What summaries and entries have in common.</summary>
internal abstract class DocumentRow
{
    public Guid Id { get; init; }

    public Guid SourceId { get; init; }

    public int Ordinal { get; init; }

    public int FirstLine { get; init; }

    public int LastLine { get; init; }

    /// <summary>ISO 3166-1 alpha-3: the countries themselves are not stored, they come with the program.</summary>
    public required string CountryCode { get; init; }

    public string? Title { get; init; }

    public string? Text { get; init; }

    public int? Year { get; init; }

    public required string Language { get; init; }

    public string? Url { get; init; }
}

internal sealed class SummaryRow : DocumentRow
{
    public int Position { get; init; }
}

internal sealed class EntryRow : DocumentRow
{
    public DateOnly Date { get; init; }

    public EntryKind Kind { get; init; }
}
