using RightsGraph.Search.Queries.Execution;

namespace RightsGraph.Search;

public sealed class QueryInterpretation
{
    private readonly Lazy<Partial<IReadOnlyList<TermCount>>> terms;

    internal QueryInterpretation(
        string normalized, IReadOnlyList<string> warnings, Func<Partial<IReadOnlyList<TermCount>>> countTerms)
    {
        Normalized = normalized;
        Warnings = warnings;
        terms = new Lazy<Partial<IReadOnlyList<TermCount>>>(countTerms);
    }

    /// <summary>The query as it was run, in the query language; run again it finds the same with the same
    /// scores.</summary>
    public string Normalized { get; }

    /// <summary>What was ignored, taken literally or expanded, a sentence each; at most 20.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>The words, phrases, prefixes and fuzzy words that were searched, each once; at most 256.</summary>
    /// <remarks>Counted on first use, in the time that the search left.</remarks>
    /// <exception cref="ObjectDisposedException">The index was disposed.</exception>
    /// <exception cref="OperationCanceledException">The search's token fired.</exception>
    public IReadOnlyList<TermCount> Terms => terms.Value.Value;

    /// <summary>Whether a timeout makes the counts of <see cref="Terms"/> lower bounds.</summary>
    public bool AreTermsPartial => terms.Value.IsPartial;
}

/// <summary>The documents that a term of the query language alone finds under the filter of its search; a lower bound
/// after a timeout.</summary>
public sealed record TermCount(string Term, int DocumentCount);
