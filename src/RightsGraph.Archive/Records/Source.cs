namespace RightsGraph.Archive.Records;

/// <summary>A source document: what the archive's summaries and entries were read from.</summary>
public sealed record Source
{
    public required RecordId Id { get; init; }

    /// <summary>Unique in the archive: a document imported under the same name replaces this one.</summary>
    public required string Name { get; init; }

    public string? Title { get; init; }

    public string? Publisher { get; init; }

    public string? Licence { get; init; }

    public string? Url { get; init; }

    /// <summary>BCP 47, stated or detected; <c>und</c> when undecided.</summary>
    public required string Language { get; init; }

    /// <summary>How its owner said the document is to be read, in one canonical line; null where nothing was
    /// said.</summary>
    public string? Mapping { get; init; }

    /// <summary>When the publisher's page was retrieved, as the document states.</summary>
    public DateOnly? Retrieved { get; init; }

    /// <summary>The hash of the document's bytes, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>In UTC and whole milliseconds, which every store and export preserves.</summary>
    public required DateTimeOffset ImportedAt
    {
        get;
        init => field = value.ToUniversalTime().AddTicks(-(value.Ticks % TimeSpan.TicksPerMillisecond));
    }

    /// <summary>The <see cref="Readers.DocumentReader.Version"/> of the program that read the records: an earlier one
    /// may have read less.</summary>
    public int Reader { get; init; }

    public static RecordId IdOf(string name) => RecordId.From("source", name);
}
