using GraphQL;
using GraphQL.SystemTextJson;

namespace RightsGraph.Api.Execution;

/// <summary>What became of a request.</summary>
public enum GraphOutcome
{
    /// <summary>Executed; single fields may have failed.</summary>
    Executed,

    /// <summary>Refused before execution: the request is at fault.</summary>
    Refused,

    /// <summary>Refused because only queries may come this way.</summary>
    NotAQuery,

    /// <summary>Nothing could be answered: the server is at fault.</summary>
    Failed,
}

/// <summary>The answer to a request, ready to be written as JSON.</summary>
public sealed class GraphAnswer
{
    private readonly ExecutionResult result;
    private readonly GraphQLSerializer serializer;

    internal GraphAnswer(GraphOutcome outcome, ExecutionResult result, GraphQLSerializer serializer)
    {
        Outcome = outcome;
        this.result = result;
        this.serializer = serializer;
    }

    public GraphOutcome Outcome { get; }

    /// <summary>Writes <c>{"data": …, "errors": …, "extensions": …}</c> in UTF-8.</summary>
    public Task WriteAsync(Stream stream, CancellationToken cancellation) =>
        serializer.WriteAsync(stream, result, cancellation);
}
