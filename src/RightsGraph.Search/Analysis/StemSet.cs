namespace RightsGraph.Search.Analysis;

/// <summary>The distinct stems of a query's word in the languages of the archive; a text with any of them
/// matches.</summary>
internal sealed class StemSet : IEquatable<StemSet>
{
    // Precomputed, as highlighting looks up a clause for each word that it matches.
    private readonly int hash;

    private StemSet(ImmutableArray<string> stems)
    {
        Stems = stems;
        hash = HashCode.Combine(stems.Length, stems[0], stems[^1]);
    }

    /// <summary>In ordinal order; at least one.</summary>
    public ImmutableArray<string> Stems { get; }

    public static StemSet Create(params IEnumerable<string> stems) =>
        new([.. stems.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    public bool Equals(StemSet? other) => other is not null && Stems.AsSpan().SequenceEqual(other.Stems.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as StemSet);

    public override int GetHashCode() => hash;

    public override string ToString() => string.Join('/', Stems);
}
