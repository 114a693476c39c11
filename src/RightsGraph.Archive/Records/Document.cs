namespace RightsGraph.Archive.Records;

/// <summary>A searchable text of the archive: a <see cref="Summary"/> or an <see cref="Entry"/>.</summary>
public abstract record Document
{
    private readonly DocumentText text;

    public required RecordId Id { get; init; }

    public required Source Source { get; init; }

    /// <summary>Counts the records of the source document in file order, from 0.</summary>
    public required int Ordinal { get; init; }

    public required LineSpan Lines { get; init; }

    /// <summary>The first country that the text is about, mostly the one whose page contains it.</summary>
    public required Country Country { get; init; }

    /// <summary>All countries that the text is about, the first one first.</summary>
    public IReadOnlyList<Country> Countries =>
        Details is { OtherCountries: { Count: > 0 } others } ? [Country, .. others] : [Country];

    public string? Title { get; init; }

    /// <remarks>Where records are cached in a folder, each call reads the text from its file.</remarks>
    /// <exception cref="IOException">That file cannot be read any more.</exception>
    public string? Text
    {
        get => text.Value;
        init => text = new DocumentText(value);
    }

    /// <summary>Evaluates a predicate on the text; a text in a file is tested without making a string.</summary>
    /// <param name="test">Gets null where there is no text.</param>
    /// <param name="inUtf8">Must be equivalent to <paramref name="test"/>.</param>
    public bool TestText(Func<string?, bool> test, Utf8Test inUtf8) => text.Test(test, inUtf8);

    /// <summary>In UTF-8 bytes where the text is in a file, else in UTF-16 units; 0 where there is none.</summary>
    internal int TextLength => text.Length;

    internal DocumentText Body
    {
        init => text = value;
    }

    /// <summary>The year that the text is about, null where nothing tells.</summary>
    public int? Year { get; init; }

    /// <summary>BCP 47; <c>und</c> when undecided.</summary>
    public required string Language { get; init; }

    public string? Url { get; init; }

    /// <summary>What few sources say; null where this one says none of it.</summary>
    public RecordDetails? Details { get; init; }

    public IReadOnlyList<string> Topics => Details?.Topics ?? [];

    public IReadOnlyList<string> Authors => Details?.Authors ?? [];

    /// <summary>Who published the text; the publisher of its source where nothing else is stated.</summary>
    public string? Publisher => Details?.Publisher ?? Source.Publisher;

    public DateTimeOffset? UpdatedAt => Details?.UpdatedAt;

    public IReadOnlyList<Attachment> Attachments => Details?.Attachments ?? [];

    public IReadOnlyList<ExtraField> Extra => Details?.Extra ?? [];

    /// <summary>Whether the text is about several countries; few are.</summary>
    public bool IsAboutSeveral => Details is { OtherCountries.Count: > 0 };

    /// <summary>Whether a country that the text is about passes the test.</summary>
    public bool IsAboutAny(Func<Country, bool> test) =>
        test(Country) || (Details is { OtherCountries: { Count: > 0 } others } && others.Any(test));

    internal IReadOnlyList<RecordId> FormerIds => Details?.FormerIds ?? [];

    /// <summary>As its document has it: former ids are of the archive.</summary>
    internal Document WithFormerIds(IReadOnlyList<RecordId> ids) =>
        FormerIds.SequenceEqual(ids)
            ? this
            : this with { Details = ((Details ?? RecordDetails.Empty) with { FormerIds = ids }).OrNull() };

    /// <summary>A copy whose title and text are allocated right after it: a scan reads memory in order.</summary>
    internal Document Compacted() => this with
    {
        Title = Title is null ? null : new string(Title.AsSpan()),
        Body = text.Copy(),
    };

    /// <summary>Orders by source name, then by position in the source. This breaks ties in every list.</summary>
    public static int ComparePositions(Document left, Document right)
    {
        var bySource = string.CompareOrdinal(left.Source.Name, right.Source.Name);
        return bySource != 0 ? bySource : left.Ordinal.CompareTo(right.Ordinal);
    }
}

public delegate bool Utf8Test(ReadOnlySpan<byte> text);

/// <summary>What summaries and entries have in common, until it is known which of them a record is.</summary>
internal sealed record DocumentFields : Document
{
    public Entry ToEntry(DateOnly date, EntryKind kind, DatePrecision precision = DatePrecision.Day) =>
        new(this) { Date = date, Kind = kind, DatePrecision = precision };

    public Summary ToSummary(int position) => new(this) { Position = position };
}
