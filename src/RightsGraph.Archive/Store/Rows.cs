namespace RightsGraph.Archive.Store;

/// <summary>The only row of its table, with the archive's version.</summary>
internal sealed class ArchiveRow
{
    public const int TheOnlyId = 1;

    public int Id { get; init; }

    public int Version { get; set; }
}

/// <summary>A source document without its bytes.</summary>
internal sealed record SourceRow
{
    public Guid Id { get; init; }

    public required string Name { get; init; }

    public string? Title { get; init; }

    public string? Publisher { get; init; }

    public string? Licence { get; init; }

    public string? Mapping { get; init; }

    public string? Url { get; init; }

    public required string Language { get; init; }

    public DateOnly? Retrieved { get; init; }

    public required string Sha256 { get; init; }

    public DateTimeOffset ImportedAt { get; init; }

    /// <summary>The length of all chunks, in bytes.</summary>
    public int Length { get; init; }

    /// <summary>The archive's version that its import created.</summary>
    public int Version { get; init; }

    /// <inheritdoc cref="Source.Reader"/>
    public int Reader { get; init; }
}

internal sealed class ChunkRow
{
    /// <summary>Databases limit fields to 1 GB, and chunks spare a second copy of the document in memory.</summary>
    public const int MaxBytes = 1 << 22;

    public Guid SourceId { get; init; }

    public int Ordinal { get; init; }

    public required byte[] Bytes { get; init; }
}

/// <summary>A summary, which has a position, or an entry, which has a date and a kind.</summary>
internal sealed class DocumentRow
{
    public Guid Id { get; init; }

    public Guid SourceId { get; init; }

    public int Ordinal { get; init; }

    public int FirstLine { get; init; }

    public int LastLine { get; init; }

    /// <summary>ISO 3166-1 alpha-3; the table of countries comes with the program.</summary>
    public required string CountryCode { get; init; }

    public int? Year { get; init; }

    public required string Language { get; init; }

    public int? Position { get; init; }

    public DateOnly? Date { get; init; }

    /// <summary>Null where the date is exact, as most are.</summary>
    public DatePrecision? DatePrecision { get; init; }

    public EntryKind? Kind { get; init; }

    public string? Url { get; init; }

    public string? Title { get; init; }

    public string? Text { get; init; }

    /// <summary>What <see cref="DetailsJson"/> writes: nothing asks the store for a part of it.</summary>
    public string? Details { get; init; }
}
