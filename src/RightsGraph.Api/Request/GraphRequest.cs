using System.Text.Json;
using RightsGraph.Api.Limits;

namespace RightsGraph.Api.Request;

/// <summary>A GraphQL request.</summary>
/// <param name="Query">The GraphQL document.</param>
/// <param name="OperationName">Null, or empty, where the document has one operation.</param>
/// <param name="Variables">A JSON object, or null for none.</param>
/// <param name="QueriesOnly">Whether to refuse all operations but queries, as GET must.</param>
/// <param name="Cost">Whether the response tells what the request costs.</param>
/// <param name="Before">The cost of the requests before it in a batch, which share one limit.</param>
public sealed record GraphRequest(
    string Query,
    string? OperationName,
    JsonElement? Variables,
    bool QueriesOnly = false,
    CostRequest Cost = CostRequest.None,
    OperationCost Before = default)
{
    /// <summary>When nobody waits for the response any more, from now.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.MaxValue;

    /// <summary>Whether the editor key came with it, so that it may run mutations.</summary>
    public bool IsEditor { get; init; }

    /// <summary>Never empty: to some clients an empty name is none, and no operation has one.</summary>
    public string? OperationName { get; } = string.IsNullOrEmpty(OperationName) ? null : OperationName;
}

/// <summary>Whether a response tells what its request costs, in <c>extensions.operationCost</c>.</summary>
public enum CostRequest
{
    None,

    /// <summary>Tells the cost, also where the request is refused for it.</summary>
    Report,

    /// <summary>Tells the cost alone: the request is validated and not executed.</summary>
    Validate,
}
