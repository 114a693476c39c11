namespace RightsGraph.Archive.Records;

/// <summary>What few sources say of a text. A record without any of it has no details at all, so that a million of them
/// in memory cost one reference each.</summary>
public sealed record RecordDetails
{
    public static RecordDetails Empty { get; } = new();

    /// <summary>What the text is about in its publisher's words, in the source's order, each once.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Null where it is the source's.</summary>
    public string? Publisher { get; init; }

    /// <summary>The countries that the text is about besides the first, each once.</summary>
    public IReadOnlyList<Country> OtherCountries { get; init; } = [];

    /// <summary>When the publisher last changed the text: in UTC and whole seconds, as the API has it.</summary>
    public DateTimeOffset? UpdatedAt
    {
        get;
        init => field = value?.ToUniversalTime().AddTicks(-(value.Value.Ticks % TimeSpan.TicksPerSecond));
    }

    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>In the source's order; a name may occur twice.</summary>
    public IReadOnlyList<ExtraField> Extra { get; init; } = [];

    /// <summary>The ids of records whose place this one took when its document was imported again.</summary>
    public IReadOnlyList<RecordId> FormerIds { get; init; } = [];

    /// <summary>Null where there is nothing to hold.</summary>
    public RecordDetails? OrNull() => Equals(Empty) ? null : this;

    /// <summary>As <see cref="OrNull"/>, and what other records say too is held once.</summary>
    internal RecordDetails? Shared() => OrNull() is { } some ? DetailsPool.Share(some) : null;

    public bool Equals(RecordDetails? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Topics.SequenceEqual(other.Topics, StringComparer.Ordinal)
            && Authors.SequenceEqual(other.Authors, StringComparer.Ordinal)
            && string.Equals(Publisher, other.Publisher, StringComparison.Ordinal)
            && OtherCountries.SequenceEqual(other.OtherCountries)
            && UpdatedAt == other.UpdatedAt
            && Attachments.SequenceEqual(other.Attachments)
            && Extra.SequenceEqual(other.Extra)
            && FormerIds.SequenceEqual(other.FormerIds));

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Publisher, StringComparer.Ordinal);
        hash.Add(UpdatedAt);
        foreach (var topic in Topics)
        {
            hash.Add(topic, StringComparer.Ordinal);
        }

        foreach (var country in OtherCountries)
        {
            hash.Add(country);
        }

        return hash.ToHashCode();
    }
}
