using RightsGraph.Api.Execution;
using RightsGraph.Api.Limits;
using RightsGraph.Search;

namespace RightsGraph.Api.Request;

/// <summary>What became of a request.</summary>
public enum GraphOutcome
{
    /// <summary>Executed; single fields may have failed.</summary>
    Executed,

    /// <summary>Refused before execution: the request is at fault.</summary>
    Refused,

    /// <summary>Refused because the document is not GraphQL.</summary>
    NotParsed,

    /// <summary>Refused because only queries may come this way.</summary>
    NotAQuery,

    /// <summary>Refused because mutations need the editor key.</summary>
    Unauthenticated,

    /// <summary>Nothing could be answered: the server is at fault.</summary>
    Failed,
}

/// <summary>The answer to a request. Its memory comes from a pool and goes back there when it is disposed of.</summary>
public sealed class GraphAnswer : IDisposable
{
    private readonly JsonBuffer json;

    internal GraphAnswer(GraphOutcome outcome, JsonBuffer json)
    {
        Outcome = outcome;
        this.json = json;
    }

    public GraphOutcome Outcome { get; }

    /// <summary>Whether the answer has <c>errors</c>.</summary>
    public bool HasErrors { get; internal init; }

    /// <summary>The version that it was answered from: after a mutation, the one that holds the change.</summary>
    public required SearchIndex Index { get; init; }

    /// <summary>
    /// Whether the same request gets the same answer from the same version of the archive: that of a query, without
    /// errors, and not cut by time.
    /// </summary>
    public bool MayBeKept { get; internal init; }

    /// <summary>What the operation costs at most; nothing where it was refused before it was measured.</summary>
    public OperationCost Cost { get; internal init; }

    /// <summary><c>{"data": …, "errors": …, "extensions": …}</c> in UTF-8; not to be used after the disposal.</summary>
    public ReadOnlyMemory<byte> Body => json.Written;

    public void Dispose() => json.Dispose();
}
