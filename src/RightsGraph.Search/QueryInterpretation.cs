using RightsGraph.Search.Queries.Execution;

namespace RightsGraph.Search;

/// <summary>How a query was read.</summary>
public sealed class QueryInterpretation
{
    private readonly Lazy<Partial<IReadOnlyList<TermCount>>> terms;

    internal QueryInterpretation(
        string normalized, IReadOnlyList<string> warnings, Func<Partial<IReadOnlyList<TermCount>>> readTerms)
    {
        Normalized = normalized;
        Warnings = warnings;
        terms = new Lazy<Partial<IReadOnlyList<TermCount>>>(readTerms);
    }

    /// <summary>
    /// The query as it was run, in the query language: asked for again it finds the same with the same scores.
    /// </summary>
    public string Normalized { get; }

    /// <summary>
    /// What in the query was ignored, taken literally or taken for more, a sentence each; at most 20.
    /// </summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>The words, phrases, prefixes and fuzzy words that were searched, each once; at most 256.</summary>
    /// <remarks>Counted when first asked for, in what the search left of its time.</remarks>
    /// <exception cref="ObjectDisposedException">The index was disposed of.</exception>
    /// <exception cref="OperationCanceledException">The search's token fired.</exception>
    public IReadOnlyList<TermCount> Terms => terms.Value.Value;

    /// <summary>
    /// Whether the time was over before all of <see cref="Terms"/> were counted: their counts are lower bounds.
    /// </summary>
    public bool AreTermsCutShort => terms.Value.IsCutShort;
}

/// <summary>How many documents a term alone finds under the filter of its search.</summary>
/// <param name="Term">In the query language.</param>
/// <param name="DocumentCount">A lower bound where the search's time was over.</param>
public sealed record TermCount(string Term, int DocumentCount);
