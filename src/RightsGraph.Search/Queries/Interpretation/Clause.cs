using System.Collections.Frozen;

namespace RightsGraph.Search.Queries.Interpretation;

/// <summary>A condition of an analysed query, compiled to find hits and matched again to highlight them.</summary>
internal abstract record Clause;

internal sealed record TermClause(StemSet Stems) : Clause;

/// <summary>Two adjacent characters of a script without blanks.</summary>
internal sealed record CharacterBigramClause(WordPair Pair) : Clause;

/// <summary>At least two words in this order, up to <paramref name="Slop"/> moves of a word apart.</summary>
internal sealed record PhraseClause(ImmutableArray<StemSet> Words, int Slop) : Clause
{
    public bool Equals(PhraseClause? other) =>
        other is not null && Slop == other.Slop && Words.AsSpan().SequenceEqual(other.Words.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Slop, Words.Length, Words[0], Words[^1]);
}

/// <summary>Matches words, not stems.</summary>
internal sealed record PrefixClause(string Prefix) : Clause;

/// <summary>Matches words, not stems. A transposition is one edit.</summary>
internal sealed record FuzzyClause(string Word, int Edits) : Clause;

internal sealed record ScopedClause(SearchField Field, Clause Inner) : Clause;

internal sealed record CountryClause(string? Code) : Clause;

/// <summary>At least two synonymous names, the typed one first; the best match counts.</summary>
internal sealed record NamesClause(ImmutableArray<Clause> Names) : Clause
{
    public bool Equals(NamesClause? other) =>
        other is not null && Names.AsSpan().SequenceEqual(other.Names.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Names.Length, Names[0], Names[^1]);
}

/// <summary>Matches all of Must, none of MustNot and, without any Must, at least one of Should. With neither Must nor
/// Should it matches everything but MustNot.</summary>
internal sealed record GroupClause : Clause
{
    public required ImmutableArray<Clause> Must { get; init; }

    public required ImmutableArray<Clause> Should { get; init; }

    public required ImmutableArray<Clause> MustNot { get; init; }

    /// <summary>Words of Should that are neighbours in the query but for stop words. They only rank: a hit that has
    /// them at the same distance comes higher.</summary>
    public required ImmutableArray<WordPair> Pairs { get; init; }

    /// <summary>Neighbours as one word (firearms for fire arms). They match like Should and weigh less.</summary>
    public required ImmutableArray<TermClause> Compounds { get; init; }

    /// <summary>How often each word of Should was typed: a repeated one weighs more.</summary>
    public required FrozenDictionary<Clause, int> TimesWritten { get; init; }

    public bool IsEmpty => Must.IsEmpty && Should.IsEmpty && MustNot.IsEmpty;

    public bool Equals(GroupClause? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>Two words, the right one at a distance in words after the left one.</summary>
internal readonly record struct WordPair(StemSet Left, StemSet Right, int Distance);
