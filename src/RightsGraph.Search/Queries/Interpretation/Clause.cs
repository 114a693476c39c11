using System.Collections.Frozen;
using RightsGraph.Search.Queries.Parsing;

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

/// <summary>Matches no text.</summary>
internal sealed record NothingClause : Clause;

internal sealed record CountryClause(string? Code) : Clause;

/// <summary>At least two synonymous names, the typed one first; the best match counts.</summary>
internal sealed record NamesClause(ImmutableArray<Clause> Names) : Clause
{
    /// <summary>Whether each name weighs as much as the typed one, also where it is less rare: FGM is as good as the
    /// three words that it stands for.</summary>
    public bool WeighAlike { get; init; }

    public bool Equals(NamesClause? other) =>
        other is not null && Names.AsSpan().SequenceEqual(other.Names.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Names.Length, Names[0], Names[^1]);
}

/// <summary>Where to look: the texts on a country's page, then such as speak of it.</summary>
/// <param name="Code">Alpha-3.</param>
/// <param name="Names">By which a text speaks of it; <see cref="NamesClause"/> where there are several.</param>
/// <param name="IsOrigin">Whether something comes from there and another country is the place; its page then counts no
/// more than any text that speaks of it.</param>
internal sealed record PlaceClause(string Code, Clause Names, bool IsOrigin) : Clause
{
    // By whichever of its names it is named again.
    public bool Equals(PlaceClause? other) => other is not null && Code == other.Code && IsOrigin == other.IsOrigin;

    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    /// <summary>The typed one first.</summary>
    public ImmutableArray<Clause> AllNames => Names is NamesClause several ? several.Names : [Names];
}

/// <summary>When: the texts of that time. Others match by its words.</summary>
internal sealed record TimeClause(TimeRange Range, ImmutableArray<TermClause> Words) : Clause
{
    public bool Equals(TimeClause? other) => other is not null && Range == other.Range;

    public override int GetHashCode() => Range.GetHashCode();
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

    /// <summary>The words of each compound.</summary>
    public required FrozenDictionary<TermClause, WordPair> CompoundWords { get; init; }

    /// <summary>Whether bars join the clauses, so that one is always enough.</summary>
    public bool AreAlternatives { get; init; }

    public bool IsEmpty => Must.IsEmpty && Should.IsEmpty && MustNot.IsEmpty;

    public bool Equals(GroupClause? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>Two words, the right one at a distance in words after the left one.</summary>
internal readonly record struct WordPair(StemSet Left, StemSet Right, int Distance);
