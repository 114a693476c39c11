using System.Collections.Immutable;

namespace RightsGraph.Search.Analysis;

/// <summary>
/// What a word of a query may be in the index: its stems in the languages of the archive, each once. A text that has
/// any of them has the word.
/// </summary>
internal sealed class StemSet : IEquatable<StemSet>
{
    // Clauses are looked up by it for each word that they match.
    private readonly int hash;

    private StemSet(ImmutableArray<string> stems)
    {
        Stems = stems;
        hash = HashCode.Combine(stems.Length, stems[0], stems[^1]);
    }

    /// <summary>In ordinal order; at least one.</summary>
    public ImmutableArray<string> Stems { get; }

    public static StemSet Of(params IEnumerable<string> stems) =>
        new([.. stems.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    public bool Equals(StemSet? other) => other is not null && Stems.AsSpan().SequenceEqual(other.Stems.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as StemSet);

    public override int GetHashCode() => hash;

    public override string ToString() => string.Join('/', Stems);
}
