using RightsGraph.Search.Queries.Execution;

namespace RightsGraph.Search;

public sealed class QueryInterpretation
{
    private readonly Lazy<Partial<IReadOnlyList<TermCount>>> terms;

    internal QueryInterpretation(
        string normalized,
        IReadOnlyList<string> warnings,
        UnderstoodTerms understood,
        Func<Partial<IReadOnlyList<TermCount>>> countTerms)
    {
        Normalized = normalized;
        Warnings = warnings;
        Countries = understood.Countries;
        Times = understood.Times;
        terms = new Lazy<Partial<IReadOnlyList<TermCount>>>(countTerms);
    }

    private QueryInterpretation(QueryInterpretation other, IReadOnlyList<string> warnings)
    {
        (Normalized, Countries, Times, Synonyms) = (other.Normalized, other.Countries, other.Times, other.Synonyms);
        Warnings = warnings;
        terms = other.terms;
    }

    /// <summary>The query as it was run, in the query language; run again it finds the same with the same
    /// scores.</summary>
    public string Normalized { get; }

    /// <summary>What was searched in other names or spellings too, in the order of the query.</summary>
    public IReadOnlyList<UnderstoodSynonyms> Synonyms { get; internal init; } = [];

    /// <summary>What was ignored, taken literally or expanded, a sentence each; at most 20.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>The countries that say where to look, each once, in the order of the query.</summary>
    public IReadOnlyList<UnderstoodCountry> Countries { get; }

    /// <summary>The times that say when, each once, in the order of the query.</summary>
    public IReadOnlyList<UnderstoodTime> Times { get; }

    /// <summary>The words, phrases, prefixes and fuzzy words that were searched, each once; at most 256.</summary>
    /// <remarks>Counted on first use, in the time that the search left.</remarks>
    /// <exception cref="ObjectDisposedException">The index was disposed.</exception>
    /// <exception cref="OperationCanceledException">The search's token fired.</exception>
    public IReadOnlyList<TermCount> Terms => terms.Value.Value;

    /// <summary>Whether a timeout makes the counts of <see cref="Terms"/> lower bounds.</summary>
    public bool AreTermsPartial => terms.Value.IsPartial;

    /// <summary>A copy with more warnings, such as those of the filter.</summary>
    public QueryInterpretation WithWarnings(IReadOnlyList<string> more) =>
        more.Count == 0 ? this : new QueryInterpretation(this, [.. Warnings, .. more]);
}

/// <summary>A country that a query names.</summary>
/// <param name="Term">As it was typed.</param>
/// <param name="Country">On whose page to look first.</param>
public sealed record UnderstoodCountry(string Term, Country Country);

/// <summary>A year, month or day that a query names, or a range of them.</summary>
/// <param name="Term">As it was typed.</param>
/// <param name="From">Its first day; null where it has no begin.</param>
/// <param name="To">Its last day; null where it has no end.</param>
/// <param name="AreYears">Whether it begins and ends with whole years.</param>
public sealed record UnderstoodTime(string Term, DateOnly? From, DateOnly? To, bool AreYears);

internal sealed record UnderstoodTerms(
    IReadOnlyList<UnderstoodCountry> Countries, IReadOnlyList<UnderstoodTime> Times);

/// <summary>What a query names, and the other names and spellings that count as it.</summary>
/// <param name="Term">As it was typed.</param>
/// <param name="Others">Those of the table; spellings only where a text has them.</param>
public sealed record UnderstoodSynonyms(string Term, IReadOnlyList<string> Others);

/// <summary>The documents that a term of the query language alone finds under the filter of its search; a lower bound
/// after a timeout.</summary>
public sealed record TermCount(string Term, int DocumentCount);
