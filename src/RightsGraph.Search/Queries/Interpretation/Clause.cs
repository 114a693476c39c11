using System.Collections.Frozen;
using System.Collections.Immutable;
using RightsGraph.Search.Analysis;

namespace RightsGraph.Search.Queries.Interpretation;

/// <summary>
/// A condition of an analysed query: what is compiled to find hits, and matched again to highlight them.
/// </summary>
internal abstract record Clause;

/// <summary>A word, in any of its stems.</summary>
internal sealed record TermClause(StemSet Stems) : Clause;

/// <summary>Two characters, side by side: a word, or a part of one, of a script without blanks.</summary>
internal sealed record CharacterBigramClause(WordPair Pair) : Clause;

/// <summary>Words in this order, up to <paramref name="Slop"/> moves of a word apart. At least two.</summary>
internal sealed record PhraseClause(ImmutableArray<StemSet> Words, int Slop) : Clause
{
    public bool Equals(PhraseClause? other) =>
        other is not null && Slop == other.Slop && Words.AsSpan().SequenceEqual(other.Words.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Slop, Words.Length, Words[0], Words[^1]);
}

/// <summary>Words, not stems, that begin so.</summary>
internal sealed record PrefixClause(string Prefix) : Clause;

/// <summary>Words, not stems, up to so many edits away; two letters that change places are one edit.</summary>
internal sealed record FuzzyClause(string Word, int Edits) : Clause;

/// <summary>Finds only what stands in one field.</summary>
/// <param name="Field">Title or text.</param>
/// <param name="Inner">A term, phrase, prefix or fuzzy word.</param>
internal sealed record ScopedClause(SearchField Field, Clause Inner) : Clause;

/// <summary>Texts on the page of a country, by alpha-3 code; none where it is null.</summary>
internal sealed record CountryClause(string? Code) : Clause;

/// <summary>Names that stand for the same, that which was typed first: the best of them counts. At least two.</summary>
internal sealed record NamesClause(ImmutableArray<Clause> Names) : Clause
{
    public bool Equals(NamesClause? other) =>
        other is not null && Names.AsSpan().SequenceEqual(other.Names.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Names.Length, Names[0], Names[^1]);
}

/// <summary>
/// All of Must, none of MustNot, and, where there is no Must, at least one of Should. With neither Must nor Should
/// everything but MustNot.
/// </summary>
internal sealed record GroupClause : Clause
{
    public required ImmutableArray<Clause> Must { get; init; }

    public required ImmutableArray<Clause> Should { get; init; }

    public required ImmutableArray<Clause> MustNot { get; init; }

    /// <summary>
    /// Words of Should that are neighbours in the query, function words between them apart. They only rank: a hit that
    /// has them at the same distance comes higher.
    /// </summary>
    public required ImmutableArray<WordPair> Pairs { get; init; }

    /// <summary>
    /// Neighbours written as one word: who searches for fire arms or fire-arms also means firearms. They find like
    /// Should, and count less.
    /// </summary>
    public required ImmutableArray<TermClause> Compounds { get; init; }

    /// <summary>How often each word of Should was written: what is said twice matters more.</summary>
    public required FrozenDictionary<Clause, int> TimesWritten { get; init; }

    public bool IsEmpty => Must.IsEmpty && Should.IsEmpty && MustNot.IsEmpty;

    public bool Equals(GroupClause? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>Two words, the right one so many words after the left one.</summary>
internal readonly record struct WordPair(StemSet Left, StemSet Right, int Distance);
