using GraphQL.Execution;
using GraphQLParser.AST;
using RightsGraph.Api.Execution.Direct;
using GraphExecutionContext = GraphQL.Execution.ExecutionContext;

namespace RightsGraph.Api.Execution;

/// <summary>Who executes an operation that was found valid, and nobody where only that was asked.</summary>
internal sealed class ExecutionStrategies : IExecutionStrategySelector
{
    private static readonly NoExecution None = new();

    private readonly DefaultExecutionStrategySelector byKind =
        new([new(new DirectExecutionStrategy(), OperationType.Query)]);

    public IExecutionStrategy Select(GraphExecutionContext context) =>
        ((RequestContext)context.UserContext).IsOnlyValidated ? None : byKind.Select(context);

    private sealed class NoExecution : SerialExecutionStrategy
    {
        public override Task<GraphQL.ExecutionResult> ExecuteAsync(GraphExecutionContext context) =>
            Task.FromResult(new GraphQL.ExecutionResult { Executed = true });
    }
}
