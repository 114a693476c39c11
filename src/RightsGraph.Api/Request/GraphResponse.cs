using RightsGraph.Api.Execution;
using RightsGraph.Api.Limits;
using RightsGraph.Search;

namespace RightsGraph.Api.Request;

public enum GraphOutcome
{
    /// <summary>Executed; single fields may have failed.</summary>
    Executed,

    /// <summary>Refused before execution: the request is at fault.</summary>
    Refused,

    /// <summary>Refused because the document is not GraphQL.</summary>
    NotParsed,

    /// <summary>Refused because only queries may come by this HTTP method.</summary>
    NotAQuery,

    /// <summary>Refused because mutations need the editor key.</summary>
    Unauthenticated,

    /// <summary>Nothing was executed: the server is at fault.</summary>
    Failed,
}

/// <summary>The response to a request. Its memory goes back to a pool when it is disposed of.</summary>
public sealed class GraphResponse : IDisposable
{
    private readonly JsonBuffer json;

    internal GraphResponse(GraphOutcome outcome, JsonBuffer json)
    {
        Outcome = outcome;
        this.json = json;
    }

    public GraphOutcome Outcome { get; }

    public bool HasErrors { get; internal init; }

    /// <summary>The version that was read: after a mutation, the one that holds the change.</summary>
    public required SearchIndex Index { get; init; }

    /// <summary>Whether the same request gets the same response from the same version of the archive: that of a query,
    /// without errors, and complete.</summary>
    public bool IsCacheable { get; internal init; }

    /// <summary>What the operation costs at most; nothing where it was refused before the cost was
    /// calculated.</summary>
    public OperationCost Cost { get; internal init; }

    /// <summary><c>{"data": …, "errors": …, "extensions": …}</c> in UTF-8; invalid after the disposal.</summary>
    public ReadOnlyMemory<byte> Body => json.Written;

    public void Dispose() => json.Dispose();
}
